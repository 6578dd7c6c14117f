-- One policy per household: what is planned against each risk, what was really done, what it brought. Nothing here is overwritten: a changed
-- plan is a new number, a delivery or a visit is a row of its own.
create schema if not exists assistance;
grant usage on schema assistance to holdfast_app;

create table assistance.plan (
  province     smallint not null,
  plan_id      bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  household_id bigint   not null,
  region_code  bigint   not null,
  number       int      not null,               -- 1, 2, 3 … of the household
  state        smallint not null default 1,     -- 1 waits for agreement 2 agreed 3 returned 4 replaced
  drawn_on     date     not null,
  drawn_by     bigint   not null,               -- access.account: never the one who agrees
  drawn_name   text     not null, drawn_unit text not null,
  assister     text     not null, assister_unit text not null,   -- 帮扶责任人
  contact      text     not null default '',    -- 监测联系人
  owner        bigint,                          -- access.posting: never null while it stands (invariant, counted)
  persons      int      not null,
  income_per_head bigint,                       -- fen, of the twelve whole months before; null: not all of it is known
  line         bigint,                          -- fen per person, this year's
  decided_on   date, decided_by bigint, decided_name text, decided_unit text, decision_words text not null default '',
  policy_version text not null,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, plan_id)
);
create unique index plan_public on assistance.plan (public_id);
create unique index plan_number on assistance.plan (province, household_id, number);
create unique index one_waiting_plan on assistance.plan (province, household_id) where state = 1;
create unique index one_agreed_plan on assistance.plan (province, household_id) where state = 2;
create index plan_waiting on assistance.plan (region_code) where state = 1;
create index plan_owner on assistance.plan (owner) where state in (1, 2);

-- A measure keeps its line from one plan to the next, so that deliveries and results stay with it.
create table assistance.measure (
  province smallint not null, plan_id bigint not null, line uuid not null,
  household_id bigint not null, region_code bigint not null,
  position int not null,
  cause text not null default '',               -- risk it answers, word of the list cause; empty: none in particular
  kind int not null,                            -- number of the catalogue
  what text not null default '',
  who text not null,                            -- who sees to it
  due_on date not null,
  adds bigint,                                  -- fen a year for the household; null: not an income
  person uuid,                                  -- member it is for; null: the household
  changed_by bigint,
  primary key (province, plan_id, line)
);
create index measure_due on assistance.measure (region_code, due_on);
create index measure_by_household on assistance.measure (province, household_id);

-- Why a rule is not met.
create table assistance.reason (
  province smallint not null, plan_id bigint not null, lack text not null,
  household_id bigint not null, region_code bigint not null,
  words text not null,
  changed_by bigint,
  primary key (province, plan_id, lack)
);

create table assistance.delivery (
  province smallint not null, delivery_id bigint generated always as identity,
  household_id bigint not null, region_code bigint not null,
  line uuid not null, kind int not null, cause text not null,
  delivered_on date not null, amount bigint, evidence text not null,
  posting bigint not null, account bigint not null, name text not null, unit text not null,
  recorded_at timestamptz not null default now(),
  changed_by bigint,
  primary key (province, delivery_id)
);
create index delivery_by_household on assistance.delivery (province, household_id, line);

create table assistance.result (
  province smallint not null, result_id bigint generated always as identity,
  household_id bigint not null, region_code bigint not null,
  line uuid not null, seen_on date not null,
  outcome smallint not null,                    -- 1 risk solved 2 eased 3 no effect 4 cannot be carried out
  words text not null,
  posting bigint not null, account bigint not null, name text not null, unit text not null,
  recorded_at timestamptz not null default now(),
  changed_by bigint,
  primary key (province, result_id)
);
create index result_by_household on assistance.result (province, household_id, line);

create table assistance.visit (
  province smallint not null, visit_id bigint generated always as identity,
  household_id bigint not null, region_code bigint not null,
  visited_on date not null,
  outcome text not null,                        -- met, or a word of the list visit-outcome
  found text not null,
  posting bigint not null, account bigint not null, name text not null, unit text not null,
  recorded_at timestamptz not null default now(),
  changed_by bigint,
  primary key (province, visit_id)
);
create index visit_by_household on assistance.visit (province, household_id, visited_on);

-- A subsidy or a post to be closed because somebody died.
create table assistance.closing (
  province smallint not null, closing_id bigint generated always as identity,
  public_id uuid not null default uuidv7(),
  household_id bigint not null, region_code bigint not null,
  line uuid not null, kind int not null, person uuid not null, died_on date not null,
  due_on date not null, owner bigint,
  closed_on date, words text not null default '', closed_account bigint, closed_name text, closed_unit text,
  changed_at timestamptz not null default now(),
  changed_by bigint,
  primary key (province, closing_id)
);
create unique index closing_public on assistance.closing (public_id);
create unique index closing_once on assistance.closing (province, household_id, line, person);
create index closing_open on assistance.closing (region_code, due_on) where closed_on is null;
create index closing_owner on assistance.closing (owner) where closed_on is null;

select access.protect(t::regclass) from unnest(array[
  'assistance.plan', 'assistance.measure', 'assistance.reason', 'assistance.delivery', 'assistance.result', 'assistance.visit',
  'assistance.closing']) as t;
grant select, insert on all tables in schema assistance to holdfast_app;
-- Only what a household's move or a decision changes. The words of a measure are never among it.
grant update on assistance.plan, assistance.closing to holdfast_app;
grant update (province, household_id, region_code) on assistance.measure, assistance.reason, assistance.delivery, assistance.result, assistance.visit
  to holdfast_app;

-- What assistance publishes.
create view assistance.reported_plan with (security_invoker = true) as
select p.province, p.plan_id, p.public_id, p.household_id, p.region_code, p.number, p.state, p.drawn_on, p.decided_on, p.owner
from assistance.plan p;
create view assistance.reported_delivery with (security_invoker = true) as
select d.province, d.delivery_id, d.household_id, d.region_code, d.line, d.kind, d.cause, d.delivered_on, d.amount
from assistance.delivery d;
grant select on assistance.reported_plan, assistance.reported_delivery to holdfast_app;
