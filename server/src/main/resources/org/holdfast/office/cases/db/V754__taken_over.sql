-- Cases that the national system's file brought: what it said, with the source's own days; a day it does not say stays unknown.
create table cases.taken_over (
  province smallint not null, case_id bigint not null,
  household_id bigint not null, region_code bigint not null,
  taken_on date not null,
  batch uuid not null,                             -- the file it came with
  first_identified_on date, identified_on date, eliminated_on date, elimination_way smallint,
  causes smallint[], measures int, fallback boolean,
  changed_by bigint,
  primary key (province, case_id)
);
create index taken_over_by_household on cases.taken_over (province, household_id);
select access.protect('cases.taken_over');

create table cases.staging_taken_over (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  household_no text not null, village bigint not null, first_identified_on date
);
create index staging_taken_over_batch on cases.staging_taken_over (batch_id, row_no);
grant select, insert, update on cases.taken_over to holdfast_app;
grant select, insert, update, delete, maintain on cases.staging_taken_over to holdfast_app;
