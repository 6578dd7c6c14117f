-- What came back: one file of ours per scan, encrypted in the data folder; its case by public id, since a case is another module's.
create table papers.scan (
  province     smallint not null,
  scan_id      bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  subject      uuid     not null,               -- public id of the case
  household_id bigint   not null,
  region_code  bigint   not null,
  number       char(12),                        -- of the paper, where it was read or typed
  kind         text,
  step         int,                             -- of the case, that it proves
  act          text     not null default '',
  words        text     not null default '',
  file         uuid     not null,               -- its name in the data folder
  type         text     not null,
  pages        int      not null,
  bytes        bigint   not null,
  hash         bytea    not null,               -- of the plain file
  received_on  date     not null,
  account bigint not null, name text not null, unit text not null,
  changed_by   bigint,
  primary key (province, scan_id)
);
create unique index scan_public on papers.scan (public_id);
create index scan_by_subject on papers.scan (subject);
create index scan_by_household on papers.scan (province, household_id);

select access.protect('papers.scan');
grant select, insert, update on papers.scan to holdfast_app;
