-- Files that come in: kept as they came, read into a staging table nobody else reads, checked, then applied by chunk.
-- rows = accepted + rejected + blank + duplicate, always.
create schema if not exists intake;
grant usage on schema intake to holdfast_app;

create table intake.batch (
  batch_id     bigint generated always as identity primary key,
  public_id    uuid   not null default uuidv7() unique,
  region_code  bigint not null, lo bigint not null, hi bigint not null,   -- scope of the one who brought it
  profile      text   not null,
  mode         text   not null default 'good' check (mode in ('all', 'good')),
  round        int    not null default 1, -- 2 and more: the error file came back with cells mended
  file_name    text   not null,
  file_hash    bytea  not null,           -- of the first file; later rounds in intake.round
  state        text   not null default 'received'
               check (state in ('received', 'previewed', 'applying', 'done', 'failed', 'withdrawn')),
  asked        jsonb  not null default '{}', -- what the bringer stated because the file does not say it
  row_count    bigint not null default 0, accepted bigint not null default 0, rejected bigint not null default 0,
  blank        bigint not null default 0, duplicate bigint not null default 0,
  last_row     bigint not null default 0, -- highest row number given so far
  applied      bigint not null default 0, -- accepted rows already in the registry
  changed      bigint not null default 0, unchanged bigint not null default 0, -- of the applied ones
  next_row     bigint not null default 0, -- below it every row of this round is applied
  notes_zh     text   not null default '', notes_en text not null default '', -- about the file as a whole
  problem      text   not null default '', -- code of the refusal when failed
  brought_by   bigint not null,           -- access.account
  posting_id   bigint not null,
  created_at   timestamptz not null default now(),
  applying_at  timestamptz,
  finished_at  timestamptz,
  check (state <> 'previewed' and state <> 'done' and state <> 'applying'
         or row_count = accepted + rejected + blank + duplicate)
);
create index batch_by_hash on intake.batch (file_hash);
create index batch_recent on intake.batch (region_code, created_at desc);

-- Each file of a batch: the first, and every error file that came back.
create table intake.round (
  batch_id bigint not null references intake.batch, round int not null, region_code bigint not null,
  file_name text not null, file_hash bytea not null, file_size bigint not null, stored text not null,
  at timestamptz not null default now(), primary key (batch_id, round)
);

-- One row per applied chunk: its presence says that the chunk is in, its absence that it is not.
create table intake.chunk (
  batch_id bigint not null references intake.batch, round int not null, chunk_no int not null, region_code bigint not null,
  first_row bigint not null, until_row bigint not null, entry_id bigint not null, rows int not null,
  at timestamptz not null default now(), primary key (batch_id, round, chunk_no)
);

-- Every refusal names its cell.
create table intake.finding (
  batch_id bigint not null references intake.batch, finding_no bigint generated always as identity, region_code bigint not null,
  row_no bigint not null,                 -- the row's lasting number in the batch
  round int not null, sheet text not null, cell text not null, column_no int not null, heading text not null, value text not null,
  rule text not null, message_zh text not null, message_en text not null, cure_zh text not null, cure_en text not null,
  severity smallint not null,             -- 1 refuses the row, 2 warning, 3 read as
  primary key (batch_id, finding_no)
);
create index finding_by_row on intake.finding (batch_id, row_no);
select access.protect('intake.batch');
select access.protect('intake.round');
select access.protect('intake.chunk');
select access.protect('intake.finding');
grant select, insert, update on all tables in schema intake to holdfast_app;
grant delete on intake.finding to holdfast_app;
