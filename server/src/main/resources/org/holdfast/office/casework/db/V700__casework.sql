-- Clues, the questions that would answer what cannot be told, and checks. A clue is not a case.
create schema if not exists casework;
grant usage on schema casework to holdfast_app;

create table casework.clue (
  province     smallint not null,
  clue_id      bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  household_id bigint   not null,
  region_code  bigint   not null,
  door         smallint not null,               -- 1 self-declaration 2 cadre 3 department 4 public report 5 screening
  stage        smallint not null default 1,     -- 1 open 2 checked, waiting for the township 3 closed
  grade        smallint not null,               -- 1 red 2 orange 3 yellow 4 blue
  opened_on    date     not null,
  due_on       date     not null,               -- house check
  owner        bigint,                          -- access.posting: never null while open (invariant, tested)
  outcome      smallint,                        -- casework.Outcome, set by the check
  closed_on    date,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, clue_id)
);
create unique index clue_public on casework.clue (public_id);
create unique index one_open_clue on casework.clue (province, household_id) where stage < 3;
create index clue_worklist on casework.clue (region_code, due_on) where stage < 3;

-- Why the clue exists: one row per reason; the sentence is made from the values at reading.
create table casework.clue_reason (
  province      smallint not null,
  clue_id       bigint   not null,
  reason_no     smallint not null,
  region_code   bigint   not null,
  household_id  bigint   not null,
  source        text     not null,              -- rule id, or the department or person that reported
  policy_version text,
  as_of         date     not null,
  amount        bigint,                         -- what a repeated feed is compared with (fen)
  facts         jsonb    not null,              -- values used: name, value, unit, source, reference
  sentence_zh   text     not null,
  sentence_en   text     not null,
  withdrawn_on  date,                           -- the rule no longer fires
  primary key (province, clue_id, reason_no)
);

-- Result of a house check (two checkers later); never updated.
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

create table casework.clue_history (like casework.clue, superseded_at timestamptz not null default now(), superseded_by bigint);

-- Facts that could still change an answer, one list per household; asked of departments first, then at the next visit due.
create table casework.question (
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  fact         text     not null,
  asked_of     text     not null,               -- department | import | visit
  rules        text[]   not null,
  since_on     date     not null,
  visit_week   date,                            -- Monday of the week in which it makes a visit of its own; null: waits behind the cap
  answered_on  date,
  primary key (province, household_id, fact)
);
create index question_queue on casework.question (region_code, since_on) where answered_on is null;

select access.protect(t::regclass) from unnest(array[
  'casework.clue', 'casework.clue_reason', 'casework.house_check', 'casework.clue_history', 'casework.question']) as t;
grant select, insert, update on all tables in schema casework to holdfast_app;
grant delete on casework.question to holdfast_app;
