-- The way back to the national system. What it is known to hold of a household, what was exported since, and what the clerk says of each.
create table exchange.national_known (
  province smallint not null, household_id bigint not null, region_code bigint not null,
  year smallint not null,                          -- of the income columns
  content jsonb not null,                          -- rows of the layout as texts, one a person
  known_on date not null,
  entered boolean not null,                        -- true: a clerk entered it; false: it came with the system's own file
  changed_by bigint,
  primary key (province, household_id)
);
create index national_known_by_place on exchange.national_known (region_code, household_id);
create table exchange.national_export (
  export_id bigint generated always as identity primary key,
  public_id uuid not null default uuidv7() unique,
  region_code bigint not null, lo bigint not null, hi bigint not null,
  account bigint not null, unit text not null,
  headings jsonb not null,
  made_on date not null, made_at timestamptz not null default now(),
  changed_by bigint
);
create index national_export_by_place on exchange.national_export (region_code, export_id desc);
create table exchange.national_row (
  export_id bigint not null, row_no int not null,
  public_id uuid not null default uuidv7() unique,
  province smallint not null, household_id bigint not null, region_code bigint not null,
  year smallint not null, content jsonb not null,
  state smallint not null default 0,               -- 0 waits 1 entered 2 refused 3 a later export has it
  reason text not null default '', settled_on date, settled_by bigint,
  changed_by bigint,
  primary key (export_id, row_no)
);
create index national_row_waiting on exchange.national_row (province, household_id) where state = 0;
select access.protect(t::regclass) from unnest(array['exchange.national_known', 'exchange.national_export', 'exchange.national_row']) as t;

create table exchange.staging_national (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, year bigint not null
);
create index staging_national_batch on exchange.staging_national (batch_id, row_no);
grant select, insert, update on exchange.national_known, exchange.national_export, exchange.national_row to holdfast_app;
grant select, insert, update, delete, maintain on exchange.staging_national to holdfast_app;
