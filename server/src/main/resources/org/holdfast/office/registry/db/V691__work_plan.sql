-- What somebody plans to do for work in a year, as the national system asks it each winter: one row a person and year, kept where the
-- person counts. It is a plan and no work: nothing is judged by it.
create table registry.work_plan (
  province     smallint not null,
  person_id    bigint   not null,
  year         smallint not null,
  region_code  bigint   not null,                -- the village in which the person counts
  planned      boolean,                          -- 是否计划务工
  place_province text, place_city text, place_county text,
  service_need text,                             -- 就业服务需求
  version      int  not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,                           -- journal.entry
  batch_id     bigint,
  primary key (province, person_id, year)
);
create index work_plan_by_village on registry.work_plan (region_code, person_id);
create table registry.work_plan_history (like registry.work_plan, superseded_at timestamptz not null default now(), superseded_by bigint);
create index work_plan_history_key on registry.work_plan_history (province, person_id, year, version);
select access.protect('registry.work_plan');
select access.protect('registry.work_plan_history');
grant select, insert, update on registry.work_plan to holdfast_app;
grant select, insert on registry.work_plan_history to holdfast_app;

create table registry.staging_work_plan (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, person_no text not null, year bigint not null,
  planned boolean, place_province text, place_city text, place_county text, service_need text
);
create index staging_work_plan_batch on registry.staging_work_plan (batch_id, row_no);
grant select, insert, update, delete, maintain on registry.staging_work_plan to holdfast_app;
