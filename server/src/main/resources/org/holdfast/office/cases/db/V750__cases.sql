-- Cases: from a clue that was found true to a decision, and from a monitored household to "risk eliminated". Stages, acts and clocks are
-- policy files (procedures/, deadlines/); a case keeps the procedure in force on the day it was opened.
create schema if not exists cases;
grant usage on schema cases to holdfast_app;

create table cases.cases (
  province     smallint not null,
  case_id      bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  household_id bigint   not null,
  region_code  bigint   not null,
  kind         text     not null,               -- identification, elimination, rollback
  procedure    text     not null,               -- id of the procedure's file
  remark       boolean  not null default false, -- the household was identified before and its risk had been eliminated
  stage        text     not null,
  clue         uuid,                            -- public id of the clue it came from
  clue_on      date     not null,               -- the day of the first clue, from which limits may count
  opened_on    date     not null,
  green_on     date,                            -- help was started before approval
  by_itself      boolean  not null default false, -- elimination because the cause ended by itself
  owner        bigint,                          -- access.posting: never null while open (invariant, counted and tested)
  outcome      smallint,                        -- 1 granted 2 refused 3 closed; null while open
  reason       text,                            -- word of the list of reasons, of the last decision
  closed_on    date,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, case_id)
);
create unique index case_public on cases.cases (public_id);
create unique index one_open_case on cases.cases (province, household_id) where outcome is null;
create index case_worklist on cases.cases (region_code, stage) where outcome is null;
create index case_owner on cases.cases (owner) where outcome is null;
create index case_by_household on cases.cases (province, household_id);
create table cases.cases_history (like cases.cases, superseded_at timestamptz not null default now(), superseded_by bigint);
create index cases_history_by_case on cases.cases_history (province, case_id, version);

-- Every act, never updated. What was written down with it stands in `paper`, as typed by casework's records.
create table cases.step (
  province smallint not null, case_id bigint not null, step int not null,
  household_id bigint not null, region_code bigint not null,
  act text not null, from_stage text not null, to_stage text not null,
  happened_on date not null,
  reason text, words text not null default '',
  paper jsonb,
  posting bigint not null, account bigint not null, name text not null, unit text not null,
  recorded_at timestamptz not null default now(),
  changed_by bigint,
  primary key (province, case_id, step)
);

-- Who signed that departments may be asked, until when.
create table cases.authorisation (
  province smallint not null, case_id bigint not null, person_id bigint not null,
  household_id bigint not null, region_code bigint not null,
  signed_on date not null, valid_until date not null,
  guardian boolean not null default false,       -- signed by a guardian
  changed_by bigint,
  primary key (province, case_id, person_id)
);

-- What a department said about the members: nothing, or a hit with its evidence. A hit is a flag to look at, never a refusal.
create table cases.comparison (
  province smallint not null, case_id bigint not null, source text not null, person_id bigint not null default 0, -- 0: nothing about anybody
  household_id bigint not null, region_code bigint not null,
  asked_on date not null, answered_on date not null,
  evidence text not null default '', override_reason text not null default '',
  changed_by bigint,
  primary key (province, case_id, source, person_id)
);

create table cases.objection (
  province smallint not null, case_id bigint not null, objection int not null,
  household_id bigint not null, region_code bigint not null,
  raised_on date not null, raised_by text not null default '', -- empty: wishes not to be named
  says text not null,
  answered_on date, answer text not null default '',
  changed_by bigint,
  primary key (province, case_id, objection)
);

-- Clocks stand still from the day after `from_on` up to and including `until_on`.
create table cases.pause (
  province smallint not null, case_id bigint not null, from_on date not null,
  household_id bigint not null, region_code bigint not null,
  until_on date, reason text not null, words text not null,
  changed_by bigint,
  primary key (province, case_id, from_on)
);

-- Near relatives of the household among those who act, declared by themselves or by others.
create table cases.relative (
  province smallint not null, case_id bigint not null, account bigint not null,
  household_id bigint not null, region_code bigint not null,
  declared_on date not null, words text not null,
  changed_by bigint,
  primary key (province, case_id, account)
);

-- One row per clock and version. A changed rule, calendar, pause or starting act makes a new version and cancels the old one in one commit.
create table cases.deadline (
  province smallint not null, case_id bigint not null, name text not null, version int not null,
  household_id bigint not null, region_code bigint not null,
  starts_on date not null,
  due_on date,                                   -- null: stands still in a pause
  days int not null, working boolean not null, least boolean not null,
  urges text,                                    -- level urged when it has passed
  state smallint not null default 1,             -- 1 running 2 met 3 cancelled 4 passed
  settled_on date,                               -- day it was met, cancelled or passed
  policy_version text not null,
  primary key (province, case_id, name, version)
);
create unique index one_running_deadline on cases.deadline (province, case_id, name) where state in (1, 4);
create index deadline_due on cases.deadline (due_on) where state = 1 and not least;
create index deadline_by_place on cases.deadline (region_code, due_on) where state in (1, 4);

-- The one effect of a limit that has passed: who was urged. Its key is why it cannot happen twice.
create table cases.urging (
  province smallint not null, case_id bigint not null, name text not null, version int not null,
  household_id bigint not null, region_code bigint not null,
  due_on date not null, level text not null, posting bigint,
  urged_on date not null, urged_at timestamptz not null default clock_timestamp(),
  changed_by bigint,
  primary key (province, case_id, name, version)
);
create index urging_by_place on cases.urging (region_code, urged_on);

select access.protect(t::regclass) from unnest(array[
  'cases.cases', 'cases.cases_history', 'cases.step', 'cases.authorisation', 'cases.comparison', 'cases.objection', 'cases.pause',
  'cases.relative', 'cases.deadline', 'cases.urging']) as t;
grant select, insert, update on all tables in schema cases to holdfast_app;

-- What cases publishes.
create view cases.reported_case with (security_invoker = true) as
select c.province, c.case_id, c.public_id, c.household_id, c.region_code, c.kind, c.remark, c.stage, c.clue, c.clue_on, c.opened_on,
       c.green_on, c.by_itself, c.owner, c.outcome, c.reason, c.closed_on
from cases.cases c;
create view cases.reported_deadline with (security_invoker = true) as
select d.province, d.case_id, d.name, d.version, d.household_id, d.region_code, d.starts_on, d.due_on, d.days, d.working, d.least, d.urges,
       d.state, d.settled_on
from cases.deadline d;
grant select on cases.reported_case, cases.reported_deadline to holdfast_app;
