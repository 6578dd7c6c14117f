-- Every rural household, its people over time, what it earns and spends, how it lives and what happened to it.
-- Keys are (province, id) so that the tables can be partitioned by province. No foreign key crosses a schema.
-- The household number is a bigint in village order: village code * 1,000,000 + running number at registration; it never
-- changes. Unknown is null, and known is earned: see registry.coverage. History rows are the superseded versions.
create schema if not exists registry;
grant usage on schema registry to holdfast_app;

create table registry.household (
  province        smallint not null,
  household_id    bigint   not null,
  public_id       uuid     not null,
  region_code     bigint   not null,             -- the village responsible now
  dataset         text     not null default '',  -- '' the registry itself; otherwise the survey or rehearsal it came from
  external_no     text,                          -- 户编号 of the source system
  hamlet          text,                          -- 村民小组 / 自然村
  lifted          boolean,                       -- 是否脱贫户
  lifted_year     smallint,
  monitored_type  smallint,                      -- 0 not monitored, 1 unstable lifted, 2 marginal, 3 sudden severe; null unknown
  identified_on   date,                          -- 识别监测时间 (first day of the month where only yyyymm is known)
  first_cause     smallint,
  causes          smallint[],                    -- up to five
  risk_eliminated boolean,
  eliminated_on   date,
  elimination_way smallint,                      -- 1 by help, 2 natural
  fallback_tag    boolean,                       -- 整户无劳动能力兜底保障户
  relocated       boolean,
  declared_size   smallint,                      -- 家庭人口数 as declared
  disaster_kind   smallint,                      -- sub-item of a natural disaster: 201 flood … 299 other
  contact_known   boolean,                       -- 监测联系人 named
  contact_name    text,
  contact_phone_enc bytea,
  contact_phone_index bytea,
  measures_count             smallint,
  development_measures_count smallint,
  income_at_identification   bigint,             -- fen per head
  address         text,
  phone_enc       bytea,
  phone_index     bytea,
  bank_card_enc   bytea,
  bank_card_index bytea,
  weight          numeric,                       -- survey weight, only in survey datasets
  registered_on   date not null,
  closed_on       date,
  closed_reason   smallint,                      -- 1 moved to another province, 2 merged, 3 all members died, 4 registered in error
  follows         uuid,                          -- public id of the household it continues (move, split, merge)
  version         int  not null default 1,
  changed_at      timestamptz not null default now(),
  changed_by      bigint,                        -- journal.entry
  batch_id        bigint,
  primary key (province, household_id)
);
create unique index household_public on registry.household (province, public_id);
create index household_by_public on registry.household (public_id);
create index household_by_village on registry.household (region_code, household_id);
-- One open household per number of the source system, place and dataset: two people who bring the same file make no twins.
create unique index household_by_external on registry.household (external_no, dataset, region_code)
  where external_no is not null and closed_on is null;

-- The last running number given out in each village. Holds no personal data.
create table registry.village_counter (region_code bigint primary key, last_number bigint not null);

create table registry.person (
  province      smallint not null,
  person_id     bigint   not null,
  public_id     uuid     not null,
  region_code   bigint   not null,               -- village of the household in which the person counts
  external_no   text,                            -- 人编号 of the source system
  name          text     not null,
  sex           smallint not null default 9,     -- GB/T 2261.1
  born_on       date,
  ethnic        smallint,                        -- GB 3304
  document_kind smallint not null default 0,     -- 0 none, 1 resident ID (18), 2 disability certificate (20/22), 9 other
  document_enc  bytea,
  document_index bytea,
  document_last4 text,                           -- shown masked
  id_problem    boolean not null default false,
  phone_enc     bytea,
  phone_index   bytea,
  bank_card_enc bytea,
  bank_card_index bytea,
  education     smallint,                        -- 1 illiterate 2 primary 3 junior 4 senior 5 college 6 bachelor+
  student       smallint,                        -- student status: 0 none, 1.. as in policy/reference
  not_in_school_reason smallint,
  political     smallint,
  marital       smallint,                        -- GB/T 2261.2
  chronic         boolean, serious_illness boolean, disabled boolean,
  disability_kind smallint, disability_grade smallint, disability_year smallint,
  labour        smallint,                        -- as in policy/reference/codes/labour.yaml
  insured       boolean, insured_kinds smallint, -- any basic medical insurance; how many are ticked
  pension       boolean, dibao boolean, tekun boolean,
  working       boolean, work_months smallint, work_place smallint,  -- 1 in county 2 in province 3 out of province
  public_post   boolean,
  graduate_unemployed boolean,
  died_on       date,
  moved_to      smallint,                        -- province in which this person's row goes on
  version       int not null default 1,
  changed_at    timestamptz not null default now(),
  changed_by    bigint,
  batch_id      bigint,
  primary key (province, person_id)
);
create index person_by_public on registry.person (public_id);
create index person_by_external on registry.person (external_no) where external_no is not null;
create index person_by_document on registry.person (document_index) where document_index is not null;
create index person_by_village on registry.person (region_code, person_id);
create index person_by_name on registry.person (region_code, name);
create index person_by_last4 on registry.person (region_code, document_last4);

-- A person belongs to households over time. Exactly one open membership counts.
create table registry.membership (
  province     smallint not null,
  household_id bigint   not null,
  person_id    bigint   not null,
  from_on      date     not null,
  until_on     date,
  region_code  bigint   not null,
  relation     smallint,                         -- as in policy/reference/codes/relation.yaml
  counts       boolean  not null default true,   -- false while a second household also claims the person
  ended_by     smallint,                         -- act of life
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  batch_id     bigint,
  primary key (province, household_id, person_id, from_on),
  check (until_on is null or until_on >= from_on)
);
create index membership_by_person on registry.membership (person_id);
create index membership_by_village on registry.membership (region_code, household_id) where until_on is null;
create unique index membership_counts_once on registry.membership (person_id) where until_on is null and counts;

-- ID numbers are unique in the whole deployment. Holds no personal data: a keyed hash and two numbers.
create table registry.identity (
  document_index bytea    primary key,
  province       smallint not null,
  person_id      bigint   not null
);

-- One row per household (person_id 0) or person and year. An array of 12 = months, an array of 1 = only the year is known;
-- null = nothing known; null inside = that month unknown. Fen.
create table registry.money_year (
  province     smallint not null,
  household_id bigint   not null,
  person_id    bigint   not null default 0,
  year         smallint not null,
  region_code  bigint   not null,
  wage               int[], operating int[], operating_expense int[], property int[], transfer int[], claims int[],
  medical_self_paid  int[], schooling_self_paid int[], other_self_paid int[],
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  batch_id     bigint,
  primary key (province, household_id, person_id, year)
);
create index money_year_by_village on registry.money_year (region_code, household_id);

create table registry.living (
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  house_grade  smallint,                         -- 1 A … 4 D
  house_area_m2 smallint, water_safe boolean, toilet_usable boolean, road_hardened boolean, power boolean,
  broadcasting boolean, fuel smallint, cooperative boolean,
  road_distance_m int,
  cultivated_mu int, forest_mu int, orchard_mu int, grass_mu int, water_mu int,   -- hundredths of a mu
  -- the four problem flags, problem = true
  flag_housing boolean, flag_dropout boolean, flag_water boolean, flag_insurance boolean,
  observed_on  date,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  batch_id     bigint,
  primary key (province, household_id)
);
create index living_by_village on registry.living (region_code, household_id);

-- What happened. Never updated: a correction is an event that reverses another.
create sequence registry.event_id;
create table registry.event (
  province     smallint not null,
  event_id     bigint   not null default nextval('registry.event_id'),
  household_id bigint   not null,
  person_id    bigint,
  region_code  bigint   not null,
  kind         smallint not null,                -- registry.EventKind
  happened_on  date     not null,
  amount       bigint,                           -- fen
  tag          smallint not null default 0,      -- 0 none, 1 epidemic
  closed_on    date,                             -- a loan paid back, a house repaired
  source       smallint not null,                -- registry.Source
  source_record text,
  reverses     bigint,
  recorded_at  timestamptz not null default now(),
  changed_by   bigint,
  batch_id     bigint,
  primary key (province, event_id)
);
create index event_by_household on registry.event (province, household_id, happened_on);
create index event_by_village on registry.event (region_code, household_id);
create unique index event_once on registry.event (province, source, source_record, kind) where source_record is not null and reverses is null;

-- Which source covered what, where and when. Covered without a row = none or zero; uncovered = unknown.
create table registry.coverage (
  province     smallint not null,
  coverage_id  bigint generated always as identity,
  region_lo    bigint not null,
  region_hi    bigint not null,
  household_id bigint,                           -- null: every household of the range
  subject      text   not null,                  -- a month component or an event kind, by its contract name
  from_month   int    not null,                  -- year * 12 + month - 1
  until_month  int    not null,                  -- exclusive
  source       smallint not null,
  recorded_at  timestamptz not null default now(),
  batch_id     bigint,
  primary key (province, coverage_id),
  check (from_month < until_month and region_lo < region_hi)
);
create index coverage_by_place on registry.coverage (province, subject, region_lo);
create index coverage_by_household on registry.coverage (household_id) where household_id is not null;

-- A person claimed by two households: one row per side, so that each village sees its own and the common superior both.
create table registry.double_claim (
  province     smallint not null,
  claim_id     uuid     not null,
  side         smallint not null check (side in (1, 2)),   -- 1 where the person counts, 2 the new claim
  region_code  bigint   not null,
  superior     bigint   not null,                -- region that can settle it: lowest common ancestor
  superior_level smallint not null,
  person_id    bigint   not null,
  household_id bigint   not null,
  name_entered text     not null,
  claimed_at   timestamptz not null default now(),
  settled_at   timestamptz,
  settled_for  smallint,
  changed_by   bigint,
  primary key (claim_id, side)
);
create index double_claim_by_village on registry.double_claim (region_code) where settled_at is null;

-- A move is a handing over: until the receiver accepts, the sender stays responsible.
create table registry.move (
  province     smallint not null,
  move_id      uuid     not null,
  household_id bigint   not null,
  region_code  bigint   not null,                -- of this side's view
  side         smallint not null check (side in (1, 2)),   -- 1 sender, 2 receiver
  from_region  bigint not null, to_region bigint not null,
  asked_on     date not null, evidence text not null,
  accepted_on  date, refused_on date, refusal_reason text,
  new_household_id bigint,
  changed_by   bigint,
  primary key (move_id, side)
);
create index move_open on registry.move (region_code) where accepted_on is null and refused_on is null;

-- Acts of life: what was done, with evidence and date. What they touched stands in history under the same journal entry.
create table registry.act (
  province     smallint not null,
  act_id       uuid     not null,
  region_code  bigint   not null,
  household_id bigint   not null,
  person_id    bigint,
  kind         smallint not null,                -- registry.ActKind
  happened_on  date     not null,
  evidence     text     not null,
  recorded_at  timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, act_id)
);
create index act_by_household on registry.act (province, household_id, happened_on);

-- Superseded versions.
create table registry.household_history  (like registry.household,  superseded_at timestamptz not null default now(), superseded_by bigint);
create table registry.person_history     (like registry.person,     superseded_at timestamptz not null default now(), superseded_by bigint);
create table registry.membership_history (like registry.membership, superseded_at timestamptz not null default now(), superseded_by bigint);
create table registry.money_year_history (like registry.money_year, superseded_at timestamptz not null default now(), superseded_by bigint);
create table registry.living_history     (like registry.living,     superseded_at timestamptz not null default now(), superseded_by bigint);
create index household_history_key  on registry.household_history  (province, household_id, version);
create index person_history_key     on registry.person_history     (province, person_id, version);
create index membership_history_key on registry.membership_history (province, household_id, person_id);
create index money_year_history_key on registry.money_year_history (province, household_id, person_id, year);
create index living_history_key     on registry.living_history     (province, household_id);

select access.protect(t::regclass) from unnest(array[
  'registry.household', 'registry.person', 'registry.membership', 'registry.money_year', 'registry.living', 'registry.event',
  'registry.double_claim', 'registry.move', 'registry.act', 'registry.household_history', 'registry.person_history',
  'registry.membership_history', 'registry.money_year_history', 'registry.living_history']) as t;

-- Coverage of a county also speaks about its villages: visible where the ranges overlap, writable where they lie inside.
alter table registry.coverage enable row level security;
alter table registry.coverage force row level security;
create policy reads on registry.coverage for select using (
  region_lo < nullif(current_setting('holdfast.hi'), '')::bigint and region_hi > nullif(current_setting('holdfast.lo'), '')::bigint);
create policy writes on registry.coverage for insert with check (
  region_lo >= nullif(current_setting('holdfast.lo'), '')::bigint and region_hi <= nullif(current_setting('holdfast.hi'), '')::bigint);

grant select, insert, update on all tables in schema registry to holdfast_app;
grant delete on registry.identity to holdfast_app;   -- a changed ID number frees the old one
grant usage, select on all sequences in schema registry to holdfast_app;
create sequence registry.person_id;
grant usage, select on registry.person_id to holdfast_app;
