-- Which villages' rows were written, in which transactions: what a copy of them was made after, and which households to look at again.
-- Kept by the tables themselves, so no statement can forget it. A row that only became visible after a copy was made, though its number is
-- lower than others in the copy, is seen by it; the highest journal entry alone would not tell.
create table registry.touched (
  region_code bigint not null,
  xid         xid8   not null default pg_current_xact_id(),   -- 0: settled, everything up to the last judging in one row
  entry       bigint not null,                                -- highest journal entry named by the rows, 0 for none
  times       bigint not null default 1,                      -- only ever grows, also when rows are settled
  households  bigint[],                                       -- whose rows they were; null: too many to name
  primary key (region_code, xid)
);
-- By range alone: whoever may change one household of a village says that it was touched.
alter table registry.touched enable row level security;
alter table registry.touched force row level security;
create policy scope on registry.touched for all using (
  region_code >= nullif(current_setting('holdfast.lo'), '')::bigint
  and region_code < nullif(current_setting('holdfast.hi'), '')::bigint);
grant select, insert, update, delete on registry.touched to holdfast_app;

create function registry.touch() returns trigger
language plpgsql as $$
declare
  few constant int := 64;
begin
  if tg_table_name = 'person' and (select count(*) from came) <= few then
    insert into registry.touched as t (region_code, entry, households)
    select c.region_code, coalesce(max(c.changed_by), 0), coalesce(array_agg(distinct m.household_id) filter (where m.household_id is not null), '{}')
    from came c
    left join registry.membership m on m.person_id = c.person_id and m.province = c.province and m.until_on is null
    group by c.region_code
    on conflict (region_code, xid) do update
    set entry = greatest(t.entry, excluded.entry), times = t.times + 1,
        households = case when cardinality(t.households) + cardinality(excluded.households) <= few then t.households || excluded.households end;
  elsif tg_table_name = 'person' then
    insert into registry.touched as t (region_code, entry)
    select c.region_code, coalesce(max(c.changed_by), 0) from came c group by c.region_code
    on conflict (region_code, xid) do update
    set entry = greatest(t.entry, excluded.entry), times = t.times + 1, households = null;
  else
    insert into registry.touched as t (region_code, entry, households)
    select c.region_code, coalesce(max(c.changed_by), 0), case when count(*) <= few then array_agg(distinct c.household_id) end
    from came c
    group by c.region_code
    on conflict (region_code, xid) do update
    set entry = greatest(t.entry, excluded.entry), times = t.times + 1,
        households = case when cardinality(t.households) + cardinality(excluded.households) <= few then t.households || excluded.households end;
  end if;
  return null;
end
$$;

-- What moved away is also said of the village it left.
create function registry.touch_left() returns trigger
language plpgsql as $$
begin
  insert into registry.touched as t (region_code, entry)
  select w.region_code, 0
  from went w
  where not exists (select from came c where c.region_code = w.region_code)
  group by w.region_code
  on conflict (region_code, xid) do update set times = t.times + 1, households = null;
  return null;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['household', 'person', 'membership', 'money_year', 'living', 'event'] loop
    execute format('create trigger touch_new after insert on registry.%I referencing new table as came
                    for each statement execute function registry.touch()', name);
    execute format('create trigger touch_changed after update on registry.%I referencing new table as came
                    for each statement execute function registry.touch()', name);
    execute format('create trigger touch_left after update on registry.%I referencing old table as went new table as came
                    for each statement execute function registry.touch_left()', name);
  end loop;
end
$$;

-- Rows that stand already.
select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true), set_config('holdfast.narrow', '', true);
insert into registry.touched (region_code, xid, entry, times)
select c.region_code, '0', coalesce(max(c.changed_by), 0), 1 from registry.reported_change c group by c.region_code;
drop view registry.reported_change;

create view registry.reported_touched with (security_invoker = true) as
select t.region_code, t.xid, t.entry, t.times, t.households from registry.touched t;
grant select on registry.reported_touched to holdfast_app;
