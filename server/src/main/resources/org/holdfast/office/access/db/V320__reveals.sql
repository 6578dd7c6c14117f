-- Who had a full number shown, of whom and why: one row a reveal, written in the transaction that shows it.
create table access.reveal (
  reveal_id    bigint generated always as identity primary key,
  posting_id   bigint   not null references access.posting,
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  whose        text     not null,               -- masked name
  purpose      text     not null,               -- access.Reveals.Purpose
  on_day       date     not null,
  at           timestamptz not null
);
create index reveal_by_household on access.reveal (province, household_id, at);
create index reveal_by_posting on access.reveal (posting_id, on_day);
select access.protect('access.reveal');
grant select, insert on access.reveal to holdfast_app;

-- Searches by a full number, counted per posting and day: many misses are somebody guessing.
create table access.number_search (
  posting_id bigint not null references access.posting,
  on_day     date   not null,
  searches   int    not null,
  misses     int    not null,
  primary key (posting_id, on_day)
);
grant select, insert, update on access.number_search to holdfast_app;
