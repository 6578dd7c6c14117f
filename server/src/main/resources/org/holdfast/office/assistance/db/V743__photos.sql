-- Photos as evidence: drawn anew, encrypted in the data folder; the row says whose they are and which act they prove.
create table assistance.photo (
  province smallint not null, photo_id bigint generated always as identity,
  public_id uuid not null default uuidv7(),
  household_id bigint not null, region_code bigint not null,
  delivery_id bigint, visit_id bigint,          -- the act it proves: one of the two
  position smallint not null,
  file uuid not null,                           -- its name in the data folder
  bytes int not null, width int not null, height int not null,
  hash bytea not null,                          -- of the kept picture
  kept_on date not null,
  posting bigint not null, account bigint not null, name text not null, unit text not null,
  recorded_at timestamptz not null default now(),
  changed_by bigint,
  primary key (province, photo_id),
  check ((delivery_id is null) <> (visit_id is null))
);
create unique index photo_public on assistance.photo (public_id);
create unique index photo_file on assistance.photo (file);
create index photo_by_household on assistance.photo (province, household_id);
create index photo_of_day on assistance.photo (account, kept_on);

-- Photos on their way up a thin line, in pieces; only their sender's. No part of the record: a form takes one up, or it is dropped.
create table assistance.upload (
  province smallint not null, upload_id bigint generated always as identity,
  public_id uuid not null default uuidv7(),
  household_id bigint not null, region_code bigint not null,
  account bigint not null,
  mark bytea not null,                          -- hash of what tells the file from others of its sender
  ending text not null,
  bytes int not null, received int not null default 0,
  begun_on date not null,
  primary key (province, upload_id)
);
create unique index upload_public on assistance.upload (public_id);
create unique index upload_once on assistance.upload (account, province, household_id, mark);
create index upload_begun on assistance.upload (begun_on);

create table assistance.upload_piece (
  province smallint not null, upload_id bigint not null, starts_at int not null,
  household_id bigint not null, region_code bigint not null,
  name uuid not null,                           -- what the piece is sealed under
  bytes int not null, sealed bytea not null,
  primary key (province, upload_id, starts_at)
);

select access.protect(t::regclass) from unnest(array['assistance.photo', 'assistance.upload', 'assistance.upload_piece']) as t;
grant select, insert on assistance.photo to holdfast_app;
grant update (province, household_id, region_code) on assistance.photo to holdfast_app;
grant select, insert, update, delete on assistance.upload, assistance.upload_piece to holdfast_app;
