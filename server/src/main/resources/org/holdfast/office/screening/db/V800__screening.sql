-- What the law says about every household: bits for all, values only for what fired, cannot be told, or changed.
create schema if not exists screening;
grant usage on schema screening to holdfast_app;

create table screening.policy_version (
  version_no  int generated always as identity primary key,
  hash        text not null unique,             -- sha-256 of the folder's canonical text
  applied_at  timestamptz not null default now(),
  applied_by  bigint,                          -- access.account; null: the first start of an empty database
  changed_by  bigint,                          -- journal.entry
  in_force    boolean not null default false
);
create unique index one_policy_in_force on screening.policy_version (in_force) where in_force;
create table screening.policy_file (
  hash text not null, path text not null, text text not null, primary key (hash, path)
);

-- One row per household. Bit numbers are permanent; "clear" is proved by this row and its versions.
create table screening.judged (
  province       smallint not null,
  household_id   bigint   not null,
  region_code    bigint   not null,
  fired          bigint[] not null,
  cannot_tell    bigint[] not null,
  policy_version int      not null,
  as_of          date     not null,
  position       bigint   not null,             -- journal entry up to which facts were read
  at_risk        boolean  not null,             -- a risk rule fires
  risk_unknown   boolean  not null,             -- a risk rule cannot tell
  data_wrong     boolean  not null,             -- a quality rule fires
  grade          smallint,                      -- gravest firing risk rule: 1 red 2 orange 3 yellow 4 blue
  judged_at      timestamptz not null default now(),
  primary key (province, household_id)
);
create index judged_by_village on screening.judged (region_code, household_id);
create index judged_at_risk on screening.judged (region_code) where at_risk;

-- Written once, never updated: a changed answer is a new judgement.
create table screening.judgement (
  province       smallint not null,
  judgement_id   bigint generated always as identity,
  household_id   bigint   not null,
  region_code    bigint   not null,
  rule           text     not null,
  shelf          smallint not null,             -- 1 risk 2 quality 3 elimination 4 referral
  bit            smallint not null,
  verdict        smallint not null,             -- 1 fired 2 cannot tell 0 no longer
  as_of          date     not null,
  policy_version int      not null,
  facts          jsonb    not null,             -- name, value, unit, source, reference
  sentence_zh    text     not null default '',
  sentence_en    text     not null default '',
  asks           text[]   not null default '{}',-- cannot tell: the facts that would decide
  judged_at      timestamptz not null default now(),
  primary key (province, judgement_id)
);
create index judgement_by_household on screening.judgement (province, household_id, bit, judgement_id desc);
create index judgement_by_village on screening.judgement (region_code, bit);

-- Bulk runs: resumable by county.
create table screening.run (
  run_id      bigint generated always as identity primary key,
  why         text not null, as_of date not null, lo bigint not null, hi bigint not null,
  policy_version int not null, started_at timestamptz not null default now(), finished_at timestamptz,
  households  bigint not null default 0, fired bigint not null default 0, asked_by bigint, region_code bigint not null
);
create table screening.run_county (
  run_id bigint not null references screening.run, county bigint not null, region_code bigint not null,
  households int not null default 0, done_at timestamptz, primary key (run_id, county)
);
-- Up to when a county has been judged whole: a household's row is rewritten only when its answer changes.
create table screening.county_judged (
  county bigint not null primary key, region_code bigint not null, as_of date not null, policy_version int not null,
  copy text not null, households int not null, at timestamptz not null default now()
);
-- Households changed by a batch too large to judge inside its own transaction.
create table screening.changed (
  province smallint not null, household_id bigint not null, region_code bigint not null, entry_id bigint not null,
  at timestamptz not null default now(), primary key (province, household_id, entry_id)
);
select access.protect(t::regclass) from unnest(array[
  'screening.judged', 'screening.judgement', 'screening.run', 'screening.run_county', 'screening.county_judged', 'screening.changed']) as t;
grant select, insert, update on all tables in schema screening to holdfast_app;
grant delete on screening.changed, screening.judged to holdfast_app;

-- What screening publishes to progress and desk.
create view screening.reported_judged with (security_invoker = true) as
select j.province, j.household_id, j.region_code, j.policy_version, j.as_of, j.at_risk, j.risk_unknown, j.data_wrong, j.grade, j.judged_at
from screening.judged j;
create view screening.reported_changed with (security_invoker = true) as
select c.province, c.household_id, c.region_code, c.entry_id, c.at from screening.changed c;
grant select on screening.reported_judged, screening.reported_changed to holdfast_app;
