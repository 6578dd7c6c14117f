-- A person chooses the password alone: the administrator hands over a one-time code, of which only the hash is kept.
create table access.invitation (
  account_id bigint primary key references access.account,
  code_hash  text not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
grant select, insert, update on access.invitation to holdfast_app;

-- Who looked at which household: one row per posting, household and day. Written in batches seconds after the look.
create table access.look (
  posting_id   bigint   not null references access.posting,
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  on_day       date     not null,
  times        int      not null,
  last_at      timestamptz not null,
  primary key (province, household_id, on_day, posting_id)
);
create index look_by_posting on access.look (posting_id, on_day);
select access.protect('access.look');
grant select, insert, update on access.look to holdfast_app;
