-- A table in partitions can only keep unique what its key is part of, so every unique index names the province, and one table and many
-- accept the same statements. A village lies in one province, so the first index promises what it promised.
create unique index household_by_external_no on registry.household (external_no, dataset, region_code, province)
  where external_no is not null and closed_on is null;
drop index registry.household_by_external;
alter index registry.household_by_external_no rename to household_by_external;

create unique index membership_counts_in_province on registry.membership (person_id, province) where until_on is null and counts;
drop index registry.membership_counts_once;
alter index registry.membership_counts_in_province rename to membership_counts_once;

-- That nobody counts in two provinces is kept where a person goes from one to the other, which few do: whoever goes on in another
-- province counts nowhere in the one that was left. Two who take the same person away both have to end the one membership that counted,
-- and the second finds it ended (membership_end.sql).
create function registry.refuse_counted_where_left() returns trigger language plpgsql as $$
begin
  if exists (
    select from registry.membership m
    where m.province = new.province and m.person_id = new.person_id and m.until_on is null and m.counts) then
    raise exception 'Person % goes on in province % and still counts in province %; nothing was changed', new.person_id, new.moved_to, new.province
      using errcode = 'unique_violation';
  end if;
  return null;
end
$$;
create trigger counts_once after update of moved_to on registry.person
  for each row when (new.moved_to is not null) execute function registry.refuse_counted_where_left();

select shell.keep_by_province(t::regclass) from unnest(array[
  'registry.household', 'registry.person', 'registry.membership', 'registry.money_year', 'registry.living', 'registry.event',
  'registry.household_history', 'registry.person_history', 'registry.membership_history', 'registry.money_year_history',
  'registry.living_history']) as t;
