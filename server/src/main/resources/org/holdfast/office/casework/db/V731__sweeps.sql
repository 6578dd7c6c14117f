-- Sweeps: a county names days and groups; every household of a group stands on a list by village until somebody was there.
create table casework.sweep (
  province    smallint not null,
  sweep_id    uuid     not null,
  region_code bigint   not null,                -- the county
  name        text     not null,
  from_on     date     not null,
  until_on    date     not null,
  groups      text[]   not null,                -- rules of the policy's shelf of focus groups
  listed_on   date     not null,
  opened_by   bigint   not null,                -- access.posting
  closed_on   date,
  closing_words text,                           -- why households were left unvisited, where some were
  version     int not null default 1,
  changed_at  timestamptz not null default now(),
  changed_by  bigint,
  primary key (province, sweep_id),
  check (from_on <= until_on)
);
-- What a village sees of a sweep: the county's row lies above its range.
create table casework.sweep_village (
  province    smallint not null,
  sweep_id    uuid     not null,
  region_code bigint   not null,
  name        text     not null,
  from_on     date     not null,
  until_on    date     not null,
  closed_on   date,
  changed_by  bigint,
  primary key (province, sweep_id, region_code)
);
create index sweep_village_by_place on casework.sweep_village (region_code, until_on);
create table casework.sweep_household (
  province     smallint not null,
  sweep_id     uuid     not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  groups       text[]   not null,               -- empty: on the list only because nobody can tell, or because it is below the line
  unsure       text[]   not null,
  below_line   boolean  not null,               -- below the line and not monitored: the village writes why
  attempts     int      not null default 0,
  visited_on   date,                            -- the visit that answered
  outcome      smallint,                        -- casework.Outcome of the last visit
  visited_by   bigint,                          -- access.posting
  reason       text,                            -- why it is not monitored
  reason_by    bigint,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, sweep_id, household_id)
);
create index sweep_household_by_place on casework.sweep_household (region_code, sweep_id);
create index sweep_household_by_household on casework.sweep_household (province, household_id);
-- Who was where, when, and what was found; never updated.
create table casework.sweep_visit (
  province     smallint not null,
  visit_id     bigint generated always as identity,
  sweep_id     uuid     not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  visited_on   date     not null,
  outcome      smallint not null,
  note         text     not null default '',
  visited_by   bigint   not null,               -- access.posting
  visitor      text     not null,               -- name and unit of the officer, as they were
  recorded_at  timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, visit_id)
);
create index sweep_visit_by_household on casework.sweep_visit (province, sweep_id, household_id);

select access.protect(t::regclass) from unnest(array[
  'casework.sweep', 'casework.sweep_village', 'casework.sweep_household', 'casework.sweep_visit']) as t;
grant select, insert, update on casework.sweep, casework.sweep_village, casework.sweep_household to holdfast_app;
grant select, insert, update on casework.sweep_visit to holdfast_app;   -- update: a visit goes where its household goes

create view casework.reported_sweep with (security_invoker = true) as
select h.province, h.sweep_id, h.household_id, h.region_code, h.groups, h.unsure, h.below_line, h.attempts, h.visited_on, h.outcome,
       h.reason is not null as reason_given
from casework.sweep_household h;
grant select on casework.reported_sweep to holdfast_app;
