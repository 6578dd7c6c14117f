-- The same act on many cases: chosen and shown first, then confirmed by their count, then done case by case. A row is never taken back.
create table cases.bulk (
  bulk_id     bigint generated always as identity primary key,
  public_id   uuid   not null default uuidv7() unique,
  region_code bigint not null,                     -- the place of the posting that acts
  lo bigint not null, hi bigint not null,
  act         text   not null,                     -- word of an act, or assign
  to_posting  bigint,                              -- who becomes responsible, for assign
  account bigint not null, posting bigint not null,
  state       text   not null default 'chosen' check (state in ('chosen', 'running', 'done')),
  chosen_at   timestamptz not null default now(), started_at timestamptz, finished_at timestamptz,
  changed_by  bigint
);
create table cases.bulk_row (
  bulk_id bigint not null, row_no int not null,
  case_id uuid not null,                           -- public id: it stays when the household moves to another province
  case_version int not null,                       -- as it was shown; a case that changed meanwhile is refused
  household_id bigint not null, region_code bigint not null,
  result smallint not null default 0,              -- 0 waits 1 done 2 refused
  refusal text, details jsonb,
  settled_at timestamptz,
  primary key (bulk_id, row_no),
  unique (bulk_id, case_id)
);
create index bulk_row_waiting on cases.bulk_row (bulk_id, row_no) where result = 0;
create index bulk_row_by_household on cases.bulk_row (household_id);
select access.protect('cases.bulk');
select access.protect('cases.bulk_row');
grant select, insert, update on cases.bulk, cases.bulk_row to holdfast_app;
