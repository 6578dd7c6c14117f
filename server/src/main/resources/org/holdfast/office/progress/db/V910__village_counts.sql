-- Counts kept per village, so that a board costs by what it shows. A village whose rows changed is marked in the transaction of the change;
-- readers count marked villages from their rows, and a job counts them anew and takes the marks away.
create schema if not exists progress;
grant usage on schema progress to holdfast_app;

create table progress.village_count (
  province    smallint not null,
  region_code bigint   not null,
  basis       text     not null,               -- day and definitions it was counted by; another basis is as good as no count
  counts      jsonb    not null,               -- by indicator; an indicator without rows is left out
  counted_at  timestamptz not null default now(),
  primary key (province, region_code)
);
create index village_count_by_place on progress.village_count (region_code);
select access.protect('progress.village_count');

-- Appended, never updated: two writers of one village do not wait for each other.
create table progress.village_changed (
  province    smallint not null,
  region_code bigint   not null
);
create index village_changed_by_place on progress.village_changed (region_code);

-- By range alone: whoever may change one household of a village tells that its counts are old.
alter table progress.village_changed enable row level security;
alter table progress.village_changed force row level security;
create policy scope on progress.village_changed for all using (
  region_code >= nullif(current_setting('holdfast.lo'), '')::bigint
  and region_code < nullif(current_setting('holdfast.hi'), '')::bigint);

grant select, insert, update on progress.village_count to holdfast_app;
grant select, insert, delete on progress.village_changed to holdfast_app;

create function progress.mark_villages() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into progress.village_changed (province, region_code)
    select distinct (region_code / 10000000000)::smallint, region_code from rows_now;
  elsif tg_op = 'DELETE' then
    insert into progress.village_changed (province, region_code)
    select distinct (region_code / 10000000000)::smallint, region_code from rows_before;
  else
    insert into progress.village_changed (province, region_code)
    select (region_code / 10000000000)::smallint, region_code from rows_now
    union
    select (region_code / 10000000000)::smallint, region_code from rows_before;
  end if;
  return null;
end
$$;

-- Every table an indicator's rows come from.
do $$
declare
  counted text;
begin
  foreach counted in array array[
    'registry.household', 'registry.membership', 'registry.person', 'screening.judged', 'screening.changed',
    'casework.clue', 'casework.question', 'casework.objection']
  loop
    execute format('create trigger mark_inserted after insert on %s referencing new table as rows_now
      for each statement execute function progress.mark_villages()', counted);
    execute format('create trigger mark_updated after update on %s referencing old table as rows_before new table as rows_now
      for each statement execute function progress.mark_villages()', counted);
    execute format('create trigger mark_deleted after delete on %s referencing old table as rows_before
      for each statement execute function progress.mark_villages()', counted);
  end loop;
end
$$;

-- What was there before is counted at the first opening.
select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true), set_config('holdfast.narrow', '', true);
insert into progress.village_changed (province, region_code)
select (region_code / 10000000000)::smallint, region_code
from (
  select region_code from registry.household
  union select region_code from registry.membership
  union select region_code from screening.judged
  union select region_code from screening.changed
  union select region_code from casework.clue
  union select region_code from casework.question
  union select region_code from casework.objection) as there;
