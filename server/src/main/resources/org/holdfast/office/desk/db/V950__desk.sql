-- What somebody is writing and has not sent yet. Kept here and not in the browser: a shared telephone must hold no household's data.
create schema if not exists desk;
grant usage on schema desk to holdfast_app;

create table desk.draft (
  account_id   bigint   not null,
  object_id    uuid     not null,               -- the clue being checked
  object_version int    not null,               -- another version meanwhile: the draft is out of date
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  fields       jsonb    not null,               -- name -> list of values, only fields of the form
  saved_at     timestamptz not null,
  primary key (account_id, object_id)
);
create index draft_age on desk.draft (saved_at);
select access.protect('desk.draft');
grant select, insert, update, delete on desk.draft to holdfast_app;
