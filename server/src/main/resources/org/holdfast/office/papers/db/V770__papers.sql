-- Papers that left the office, and what came back signed.
create schema if not exists papers;
grant usage on schema papers to holdfast_app;

-- One number per kind and subject; printed again it bears the same one. The number tells nothing by itself.
create table papers.paper (
  province     smallint not null,
  paper_id     bigint generated always as identity,
  number       char(12) not null,
  kind         text     not null,
  subject      uuid     not null,               -- public id of the case, household, report or posting
  household_id bigint,                          -- null for papers of no household
  region_code  bigint   not null,
  times        int      not null default 1,
  first_on     date     not null,
  last_on      date     not null,
  changed_by   bigint,
  primary key (province, paper_id)
);
create unique index paper_number on papers.paper (number);
create unique index paper_subject on papers.paper (kind, subject);
create index paper_by_household on papers.paper (province, household_id);

select access.protect('papers.paper');
grant select, insert, update on papers.paper to holdfast_app;
