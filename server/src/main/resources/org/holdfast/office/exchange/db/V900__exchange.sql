-- What departments send, and what is answered to each of their records. A liaison sees the own batches; of a household what was sent
-- and the answer.
create schema if not exists exchange;
grant usage on schema exchange to holdfast_app;

-- Who may send: a code, its department and the posting that speaks for it. Asked for by the liaison, confirmed by the county.
create table exchange.sender (
  sender_id    bigint generated always as identity primary key,
  public_id    uuid   not null default uuidv7() unique,
  region_code  bigint not null,                 -- of the posting
  code         text   not null,
  department   text   not null,                 -- a word of kinds.yaml
  unit_name    text   not null,
  posting_id   bigint not null,
  asked_on     date   not null,
  asked_by     bigint not null,                 -- access.account
  confirmed_on date,
  confirmed_by bigint,
  changed_by   bigint
);
create unique index sender_once on exchange.sender (region_code, code, posting_id);

-- One file of one sender; its number is intake's.
create table exchange.batch (
  batch_id     bigint primary key,
  public_id    uuid   not null unique,
  region_code  bigint not null, lo bigint not null, hi bigint not null,
  posting_id   bigint not null,
  account_id   bigint not null,
  sender       text   not null default '',
  department   text   not null default '',
  batch_no     text   not null default '',
  content_hash bytea  not null,
  state        text   not null check (state in ('read', 'taken', 'answered', 'refused', 'quarantined')),
  verdict      text   not null default '',      -- code of what is wrong with the batch as a whole
  detail       text   not null default '',
  received_on  date   not null,
  changed_by   bigint
);
create index batch_by_posting on exchange.batch (posting_id, batch_id desc);
create index batch_by_place on exchange.batch (region_code, department);

-- Batch numbers and contents that were taken: each once for a sender.
create table exchange.taken (
  region_code bigint not null, sender text not null, batch_no text not null, content_hash bytea not null, batch_id bigint not null,
  primary key (region_code, sender, batch_no)
);
create unique index taken_content on exchange.taken (region_code, sender, content_hash);

-- What whoever works on a record must know of its batch, wherever the batch itself stands. Holds nothing of people.
create table exchange.batch_head (
  batch_id bigint primary key, department text not null, batch_no text not null, received_on date not null
);

create table exchange.record (
  batch_id       bigint not null,
  row_no         bigint not null,
  public_id      uuid   not null,
  region_code    bigint not null,               -- the village of whom it is about; until that is known the place of the sender
  kind           smallint,                      -- a number of kinds.yaml
  record_no      text,                          -- the sender's own
  name           text,
  sex            smallint, born_on date,
  document_index bytea, document_last4 text, document_fault boolean not null default false,
  place          text,
  amount         bigint, happened_on date,      -- fen
  asks           boolean not null default false,-- the department asks expressly for another look
  faults_zh      text, faults_en text,
  province       smallint, household_id bigint, person_id bigint,
  how            smallint,                      -- 1 by number 2 by a clerk
  answer         smallint not null,             -- exchange.RecordAnswer; 0 only while the batch is being taken
  reason         text not null default '',      -- code, where the answer has one
  clue_id        bigint,                        -- casework's, opened, joined or answering
  decided_by     bigint, decided_at timestamptz,
  version        int not null default 1,
  changed_by     bigint,
  primary key (batch_id, row_no)
);
create unique index record_public on exchange.record (public_id);
create index record_pending on exchange.record (batch_id) where answer = 0;
create index record_by_answer on exchange.record (batch_id, answer);
create index record_waiting on exchange.record (region_code) where answer = 6;
create index record_by_clue on exchange.record (province, clue_id) where clue_id is not null;

-- Who may be meant, for a person to decide.
create table exchange.candidate (
  batch_id bigint not null, row_no bigint not null, place_no smallint not null,
  region_code bigint not null, province smallint not null, household_id bigint not null, person_id bigint not null,
  score smallint not null,                      -- of 100
  parts jsonb not null,                         -- what speaks for it and against it, in words
  primary key (batch_id, row_no, place_no)
);
select access.protect(t::regclass) from unnest(array[
  'exchange.sender', 'exchange.batch', 'exchange.taken', 'exchange.record', 'exchange.candidate']) as t;
grant select, insert, update on all tables in schema exchange to holdfast_app;
grant delete on exchange.batch to holdfast_app;

-- Rows on their way in: no row-level security, because COPY cannot write a table that has it; ID numbers are encrypted here too.
create table exchange.staging_record (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  sender text, batch_no text, kind smallint, record_no text, name text,
  id_number_enc bytea, id_number_index bytea, id_number_last4 text,
  place text, sex smallint, birth_date date, amount bigint, happened_on date, asks boolean,
  document_fault boolean, faults_zh text, faults_en text
);
create index staging_record_batch on exchange.staging_record (batch_id, row_no);
grant select, insert, update, delete, maintain on exchange.staging_record to holdfast_app;
