-- Who did what to which record, when, for whom, why: written in the same transaction as the change. Append-only.
-- No personal data inside: only ids, codes and hashes, so that deletion of personal data stays possible.
create schema if not exists journal;
grant usage on schema journal to holdfast_app;

create table journal.entry (
  entry_id    bigint generated always as identity primary key,
  xid         xid8 not null default pg_current_xact_id(),
  at          timestamptz not null default now(),
  account_id  bigint,                      -- null: the system itself
  posting_id  bigint,
  region_code bigint not null,             -- where the record lives
  action      text not null,               -- one of the actions of the policy matrix
  purpose     text not null,
  object_kind text not null,
  object_id   text,                        -- public id; never an ID number, never a name
  rows        int not null default 1,      -- bulk: one entry per chunk
  rows_hash   bytea,                       -- SHA-256 of the history rows of the chunk, or of the record after the act
  request_key uuid,
  detail      jsonb not null default '{}'
);
create index entry_by_object on journal.entry (object_kind, object_id);
create index entry_by_region on journal.entry (region_code, at);
-- The sealer reads committed rows in the order (xid, entry_id), below the oldest running transaction: no gap can appear later.
create index entry_by_xid on journal.entry (xid, entry_id);
select access.protect('journal.entry');
grant select, insert on journal.entry to holdfast_app;

create table journal.block (
  block_no   bigint primary key,
  first_seq  bigint not null,
  last_seq   bigint not null,
  last_xid   xid8 not null,
  last_entry bigint not null,
  previous   bytea not null,
  root       bytea not null,               -- hash over the block's leaves in order
  hash       bytea not null,               -- hash(previous, root, block_no, first_seq, last_seq)
  sealed_at  timestamptz not null default now()
);
create table journal.leaf (
  seq      bigint primary key,
  entry_id bigint not null unique,
  hash     bytea not null
);
grant select, insert on journal.block, journal.leaf to holdfast_app;

-- The answer to a request, kept 30 days, so that a retry is answered and not repeated.
create table journal.idempotency (
  account_id  bigint not null,
  request_key uuid not null,
  route       text not null,
  body_hash   bytea not null,
  status      int not null,
  answer      text not null,
  at          timestamptz not null default now(),
  primary key (account_id, request_key)
);
create index idempotency_age on journal.idempotency (at);
grant select, insert, update, delete on journal.idempotency to holdfast_app;

-- Nobody, not even the tables' owner by accident, rewrites the journal.
create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_is_append_only before update or delete or truncate on journal.entry
  for each statement execute function journal.refuse_change();
create trigger block_is_append_only before update or delete or truncate on journal.block
  for each statement execute function journal.refuse_change();
create trigger leaf_is_append_only before update or delete or truncate on journal.leaf
  for each statement execute function journal.refuse_change();
