-- Clues, the questions that would answer what cannot be told, checks and what they say. A clue is not a case.
create schema if not exists casework;
grant usage on schema casework to holdfast_app;

create table casework.clue (
  province     smallint not null,
  clue_id      bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  household_id bigint   not null,
  region_code  bigint   not null,
  door         smallint not null,               -- casework.Door that opened it: 1 self 2 cadre 3 department 4 public 5 screening
  stage        smallint not null default 1,     -- 1 open 2 checked, waiting for the township 3 closed
  grade        smallint not null,               -- most serious of its standing reasons: 1 red 2 orange 3 yellow 4 blue
  opened_on    date     not null,
  due_on       date     not null,               -- house check
  owner        bigint,                          -- access.posting: never null while open (invariant, counted and tested)
  quiet_since  date,                            -- day on which the last of its rules stopped firing; said, never closed silently
  outcome      smallint,                        -- casework.Outcome, set by the check
  checked_on   date,
  closed_on    date,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, clue_id)
);
create unique index clue_public on casework.clue (public_id);
create unique index one_open_clue on casework.clue (province, household_id) where stage < 3;
create index clue_worklist on casework.clue (region_code, due_on) where stage < 3;
create index clue_owner on casework.clue (owner) where stage < 3;
create index clue_by_household on casework.clue (province, household_id, closed_on);
create index clue_by_day on casework.clue (region_code, opened_on);

-- Why the clue exists: one row per source. A later feed of the same source refreshes the values; screening keeps each judgement.
create table casework.clue_reason (
  province      smallint not null,
  clue_id       bigint   not null,
  source        text     not null,              -- rule id, or the department or person that reported
  region_code   bigint   not null,
  household_id  bigint   not null,
  door          smallint not null,
  grade         smallint not null,
  cause         text     not null default '',   -- a word of the list of risk causes
  policy_version text    not null default '',
  first_on      date     not null,
  as_of         date     not null,
  amount        bigint,                         -- fen; what a repeated feed is compared with
  facts         jsonb    not null,              -- values used: name, value, unit, source, reference
  sentence_zh   text     not null,
  sentence_en   text     not null,
  clears_zh     text     not null default '',   -- what would clear it
  clears_en     text     not null default '',
  source_record text,                           -- the sender's record id, named in a data objection
  repeats       int      not null default 0,    -- how often the feed repeated it after the check
  last_seen_on  date     not null,
  withdrawn_on  date,                           -- the rule no longer fires
  primary key (province, clue_id, source)
);
create index clue_reason_by_household on casework.clue_reason (province, household_id, source);

-- Result of a visit (two checkers later); never updated.
create table casework.house_check (
  province     smallint not null,
  check_id     bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  clue_id      bigint   not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  visited_on   date     not null,
  outcome      smallint not null,
  wrong_data   smallint,                        -- 1 person 2 amount 3 duplicate
  actual_amount bigint,                         -- fen, where it differs from the reason
  income_sources smallint not null default 0,   -- bits: 1 work 2 production 4 transfer
  note         text,
  checked_by   bigint   not null,               -- access.posting
  recorded_at  timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, check_id)
);
create index house_check_by_clue on casework.house_check (province, clue_id);

-- "The data are wrong" goes back to whoever sent them, with their own record id.
create table casework.objection (
  province     smallint not null,
  objection_id bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  clue_id      bigint   not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  source       text     not null,
  source_record text,
  wrong_data   smallint not null,
  said_amount  bigint, actual_amount bigint,
  raised_on    date     not null,
  answered_on  date,
  changed_by   bigint,
  primary key (province, objection_id)
);
create index objection_open on casework.objection (region_code, raised_on) where answered_on is null;

-- What the township said about a check: accepted, or returned with a reason.
create table casework.review (
  province     smallint not null,
  review_id    bigint generated always as identity,
  clue_id      bigint   not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  accepted     boolean  not null,
  opinion      text     not null,
  reviewed_by  bigint   not null,
  recorded_at  timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, review_id)
);
create index review_by_clue on casework.review (province, clue_id);

create table casework.clue_history (like casework.clue, superseded_at timestamptz not null default now(), superseded_by bigint);
create index clue_history_by_clue on casework.clue_history (province, clue_id, version);

-- Facts that could still change an answer, one list per household; asked of departments first, then at the next visit due.
create table casework.question (
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  fact         text     not null,
  asked_of     text     not null check (asked_of in ('department', 'import', 'visit')),
  ask_zh       text     not null,
  ask_en       text     not null,
  rules        text[]   not null,
  sign_of_risk boolean  not null default false, -- another sign of risk stands beside it: may make a visit of its own
  since_on     date     not null,
  visit_week   date,                            -- Monday of the week in which it makes a visit of its own; null: waits behind the cap
  answered_on  date,
  primary key (province, household_id, fact)
);
create index question_queue on casework.question (region_code, since_on) where answered_on is null;

select access.protect(t::regclass) from unnest(array[
  'casework.clue', 'casework.clue_reason', 'casework.house_check', 'casework.objection', 'casework.review',
  'casework.clue_history', 'casework.question']) as t;
grant select, insert, update on all tables in schema casework to holdfast_app;
grant delete on casework.question to holdfast_app;

-- What casework publishes to progress and desk.
create view casework.reported_clue with (security_invoker = true) as
select c.province, c.clue_id, c.public_id, c.household_id, c.region_code, c.door, c.stage, c.grade, c.opened_on, c.due_on, c.owner,
       c.quiet_since, c.outcome, c.checked_on, c.closed_on
from casework.clue c;
create view casework.reported_check with (security_invoker = true) as
select k.province, k.check_id, k.clue_id, k.household_id, k.region_code, k.visited_on, k.outcome, k.wrong_data, k.recorded_at
from casework.house_check k;
create view casework.reported_question with (security_invoker = true) as
select q.province, q.household_id, q.region_code, q.fact, q.asked_of, q.sign_of_risk, q.since_on, q.visit_week
from casework.question q where q.answered_on is null;
create view casework.reported_objection with (security_invoker = true) as
select o.province, o.objection_id, o.household_id, o.region_code, o.source, o.raised_on, o.answered_on from casework.objection o;
grant select on casework.reported_clue, casework.reported_check, casework.reported_question, casework.reported_objection to holdfast_app;
