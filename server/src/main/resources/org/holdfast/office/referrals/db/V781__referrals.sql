-- Civil affairs: who is referred to which of its programmes, what it answers, and the monthly lists of who receives.
create schema if not exists referrals;
grant usage on schema referrals to holdfast_app;

create table referrals.referral (
  province     smallint not null,
  referral_id  bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  household_id bigint   not null,
  region_code  bigint   not null,
  programme    text     not null,               -- word of the list programme
  person_id    bigint,                          -- for one member; null: for the household
  name         text     not null default '',    -- the member, else the head: what civil affairs looks for in its own files
  last4        text     not null default '',
  persons      int      not null default 0,
  rule         text,                            -- what made the household a candidate; null: somebody's own finding
  judgement_id bigint,                          -- screening's answer that was used
  sentence_zh  text     not null default '', sentence_en text not null default '',
  words        text     not null default '',
  consent      boolean  not null default false,
  consent_by   text     not null default '', consent_on date,
  consent_how  text     not null default '',    -- paper, phone
  witness      text     not null default '',    -- of a consent by phone
  refusal      text     not null default '',    -- why the family does not wish to be referred
  stage        text     not null,               -- proposed declined returned withdrawn sent accepted refused paid
  proposed_on  date     not null,
  send_due     date, sent_on date, answer_due date,
  answered_on  date, answered_at timestamptz,
  amount       bigint, monthly boolean, from_on date, -- fen; a month or once
  reason       text, answer_words text not null default '',
  paid_on      date, paid_amount bigint,
  owner        bigint,                          -- access.posting that looks after it at the township
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, referral_id)
);
create unique index referral_public on referrals.referral (public_id);
create unique index one_open_referral on referrals.referral (province, household_id, programme) where stage in ('proposed', 'sent', 'accepted');
create index referral_by_place on referrals.referral (region_code, stage);
create index referral_by_household on referrals.referral (province, household_id);
create index referral_owner on referrals.referral (owner) where stage in ('proposed', 'sent', 'accepted');
create table referrals.referral_history (like referrals.referral, superseded_at timestamptz not null default now(), superseded_by bigint);
create index referral_history_by_referral on referrals.referral_history (province, referral_id, version);

-- Every act, never updated.
create table referrals.step (
  province smallint not null, referral_id bigint not null, step int not null, household_id bigint not null, region_code bigint not null,
  act text not null, happened_on date not null, words text not null default '', name text not null, unit text not null,
  recorded_at timestamptz not null default now(), changed_by bigint,
  primary key (province, referral_id, step)
);

-- One list of civil affairs: who receives what in a month. Its number is intake's.
create table referrals.list (
  list_id     bigint primary key,
  public_id   uuid   not null unique,
  region_code bigint not null, lo bigint not null, hi bigint not null,
  posting_id  bigint not null,
  month       date,
  verdict     text   not null default '',       -- code of what is wrong with the list as a whole
  state       text   not null default 'read',   -- read, taken, answered, refused
  received_on date   not null,
  changed_by  bigint
);
create index list_by_place on referrals.list (region_code, month);
create table referrals.recipient (
  list_id bigint not null, row_no bigint not null, public_id uuid not null, region_code bigint not null,
  month date, programme smallint, name text, document_index bytea, document_last4 text, place text, amount bigint, since date,
  faults_zh text, faults_en text,
  province smallint, household_id bigint, person_id bigint,
  answer smallint not null default 0,           -- referrals.RecipientAnswer
  changed_by bigint,
  primary key (list_id, row_no)
);
create index recipient_by_person on referrals.recipient (list_id, programme, person_id);
create index recipient_by_household on referrals.recipient (province, household_id);
create index recipient_by_place on referrals.recipient (region_code);

-- Where the list and what is known here do not agree; settled by the township with its words.
create table referrals.difference (
  province smallint not null, difference_id bigint generated always as identity, public_id uuid not null default uuidv7(),
  list_id bigint not null, month date not null, household_id bigint not null, person_id bigint, region_code bigint not null,
  programme smallint not null,
  kind smallint not null,                       -- 1 receives, not known here 2 thought to receive, not on the list 3 lost since the last list
  name text not null default '', last4 text not null default '', amount bigint,
  clue boolean not null default false,          -- handed to casework
  settled smallint, settled_on date, settled_words text not null default '', settled_by bigint,
  version int not null default 1, changed_by bigint,
  primary key (province, difference_id)
);
create unique index difference_public on referrals.difference (public_id);
create index difference_by_place on referrals.difference (region_code, kind) where settled is null;
create index difference_by_household on referrals.difference (province, household_id);
create index difference_by_list on referrals.difference (list_id);

select access.protect(t::regclass) from unnest(array[
  'referrals.referral', 'referrals.referral_history', 'referrals.step', 'referrals.list', 'referrals.recipient', 'referrals.difference']) as t;
-- A department sees what was sent to it and nothing before: held by the database too.
create policy sent_only on referrals.referral as restrictive for all
  using (region_code >= nullif(current_setting('holdfast.lo'), '')::bigint and region_code < nullif(current_setting('holdfast.hi'), '')::bigint
    and (sent_on is not null or (select access.acting_role()) is distinct from 'department_liaison'));
create policy not_for_departments on referrals.difference as restrictive for all
  using (region_code >= nullif(current_setting('holdfast.lo'), '')::bigint and region_code < nullif(current_setting('holdfast.hi'), '')::bigint
    and (select access.acting_role()) is distinct from 'department_liaison');
grant select, insert, update on all tables in schema referrals to holdfast_app;

-- Rows on their way in: no row-level security, because COPY cannot write a table that has it; ID numbers are encrypted here too.
create table referrals.staging_recipient (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  month date, programme smallint, name text, id_number_enc bytea, id_number_index bytea, id_number_last4 text,
  place text, amount bigint, since date, document_fault boolean, faults_zh text, faults_en text
);
create index staging_recipient_batch on referrals.staging_recipient (batch_id, row_no);
grant select, insert, update, delete, maintain on referrals.staging_recipient to holdfast_app;

-- What referrals publishes: nothing of what was written down, no names.
create view referrals.reported_referral with (security_invoker = true) as
select r.province, r.referral_id, r.public_id, r.household_id, r.region_code, r.programme, r.rule, r.consent, r.stage, r.proposed_on, r.send_due,
       r.sent_on, r.answer_due, r.answered_on, r.amount, r.monthly, r.from_on, r.reason, r.paid_on, r.paid_amount
from referrals.referral r;
grant select on referrals.reported_referral to holdfast_app;
