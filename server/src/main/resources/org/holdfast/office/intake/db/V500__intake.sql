-- Files that come in: kept as they came, read into a staging table nobody else reads, checked, then applied by chunk.
-- rows = accepted + rejected + blank + duplicate, always.
create schema if not exists intake;
grant usage on schema intake to holdfast_app;

create table intake.batch (
  batch_id     bigint generated always as identity primary key,
  public_id    uuid   not null default uuidv7() unique,
  region_code  bigint not null, lo bigint not null, hi bigint not null,   -- scope of the one who brought it
  profile      text   not null,
  target       text   not null,
  mode         text   not null check (mode in ('all', 'good')),
  file_name    text   not null,
  file_hash    bytea  not null,
  file_size    bigint not null,
  state        text   not null,          -- received parsed previewed applying done failed withdrawn
  follows      bigint,                   -- the batch whose error file this is
  row_count    bigint not null default 0, accepted bigint not null default 0, rejected bigint not null default 0,
  blank        bigint not null default 0, duplicate bigint not null default 0, unchanged bigint not null default 0,
  next_row     bigint not null default 0, -- first row not yet applied
  message      text   not null default '',
  brought_by   bigint not null,          -- access.account
  posting_id   bigint not null,
  created_at   timestamptz not null default now(),
  finished_at  timestamptz
);
create index batch_by_hash on intake.batch (file_hash);
create index batch_recent on intake.batch (region_code, created_at desc);

create table intake.chunk (
  batch_id bigint not null references intake.batch, chunk_no int not null, region_code bigint not null,
  first_row bigint not null, last_row bigint not null, at timestamptz not null default now(), primary key (batch_id, chunk_no)
);

-- Every refusal names its cell.
create table intake.finding (
  batch_id bigint not null references intake.batch, finding_no bigint not null, region_code bigint not null,
  row_no bigint not null, sheet text, cell text, heading text, value text, rule text not null,
  message_zh text not null, message_en text not null, cure_zh text not null, cure_en text not null,
  severity smallint not null,             -- 1 refuses the row, 2 warning, 3 read as
  primary key (batch_id, finding_no)
);
create index finding_by_row on intake.finding (batch_id, row_no);
select access.protect('intake.batch');
select access.protect('intake.chunk');
select access.protect('intake.finding');
grant select, insert, update on all tables in schema intake to holdfast_app;
grant delete on intake.finding to holdfast_app;
