-- Who may act where. One person, one account; what they may do comes from postings, each with an end.
create schema if not exists access;
grant usage on schema access to holdfast_app;

create table access.account (
  account_id    bigint generated always as identity primary key,
  public_id     uuid not null default uuidv7() unique,
  login         text not null unique,
  name          text not null,
  password_hash text,
  language      text not null default 'zh' check (language in ('zh', 'en')),
  large_type    boolean not null default false,
  enabled       boolean not null default true,
  region_code   bigint not null default 0,    -- the place whose administrator opened it
  created_at    timestamptz not null default now(),
  last_login_at timestamptz
);

create table access.posting (
  posting_id   bigint generated always as identity primary key,
  public_id    uuid not null default uuidv7() unique,
  account_id   bigint not null references access.account,
  role         text not null,                -- a role of the policy matrix
  unit_name    text not null,
  region_level smallint not null,
  region_code  bigint not null,
  lo           bigint not null,
  hi           bigint not null,
  narrow       text not null default '' check (narrow in ('', 'places', 'households')),
  from_on      date not null,
  until_on     date not null,               -- last day it holds; every posting has an end
  ended_on     date,                        -- set when it ended earlier, after the handover was accepted
  check (lo < hi and from_on <= until_on)
);
create index posting_account on access.posting (account_id);

-- Scopes that are not one subtree: a visit group's villages, an assister's households.
create table access.posting_place (
  posting_id bigint not null references access.posting, lo bigint not null, hi bigint not null,
  primary key (posting_id, lo, hi)
);
create table access.posting_household (
  posting_id bigint not null references access.posting, province smallint not null, household_id bigint not null,
  primary key (posting_id, household_id)
);

-- A posting cannot end while it owns open work: the list, the named successor, the acceptance.
create table access.handover (
  handover_id    bigint generated always as identity primary key,
  public_id      uuid not null default uuidv7() unique,
  from_posting   bigint not null references access.posting,
  to_posting     bigint not null references access.posting,
  region_code    bigint not null,
  asked_at       timestamptz not null default now(),
  asked_by       bigint not null references access.account,
  open_items     int not null,
  accepted_at    timestamptz,
  check (from_posting <> to_posting)
);
create unique index handover_open on access.handover (from_posting) where accepted_at is null;

-- One-time code of the first administrator; only its hash is kept.
create table access.first_code (
  only_row   boolean primary key default true check (only_row),
  code_hash  text not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Failed sign-ins slow down the account and the address, they never lock a person out by name.
create table access.login_failure (
  failure_id bigint generated always as identity primary key,
  login      text not null, address text not null, at timestamptz not null default clock_timestamp()
);
create index login_failure_recent on access.login_failure (login, at);

grant select, insert, update on all tables in schema access to holdfast_app;
grant delete on access.posting_place, access.posting_household, access.login_failure to holdfast_app;

-- True when a narrowed posting reaches the row. Asked only for postings that are narrower than a subtree.
create function access.narrowed_to(region bigint, household bigint) returns boolean
language sql stable parallel safe as $$
  select case current_setting('holdfast.narrow')
    when 'places' then exists (
      select 1 from access.posting_place p
      where p.posting_id = nullif(current_setting('holdfast.posting'), '')::bigint and region >= p.lo and region < p.hi)
    when 'households' then household is not null and exists (
      select 1 from access.posting_household h
      where h.posting_id = nullif(current_setting('holdfast.posting'), '')::bigint and h.household_id = household)
    else false end
$$;
grant execute on function access.narrowed_to(bigint, bigint) to holdfast_app;

-- The second lock. A setting that was never set makes the query fail; one left empty on a pooled connection
-- compares with null and yields no row. `table_name` must have region_code; household_id narrows further.
create function access.protect(table_name regclass) returns void
language plpgsql as $$
declare
  household text := case when exists (
    select 1 from pg_attribute a where a.attrelid = table_name and a.attname = 'household_id' and not a.attisdropped)
    then 'household_id' else 'null::bigint' end;
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy scope on %s for all using (
       region_code >= nullif(current_setting(''holdfast.lo''), '''')::bigint
       and region_code < nullif(current_setting(''holdfast.hi''), '''')::bigint
       and (current_setting(''holdfast.narrow'') = '''' or access.narrowed_to(region_code, %s)))',
    table_name, household);
end
$$;
revoke execute on function access.protect(regclass) from public;

-- Sessions: the layout of Spring Session JDBC, in our own schema.
create table access.spring_session (
  primary_id            char(36) not null primary key,
  session_id            varchar(64) not null,  -- 256 random bits, not a UUID
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on access.spring_session (session_id);
create index spring_session_ix2 on access.spring_session (expiry_time);
create index spring_session_ix3 on access.spring_session (principal_name);
create table access.spring_session_attributes (
  session_primary_id char(36) not null references access.spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to holdfast_app;
