-- Takes some noted households off the list, in household order; rows another worker holds are left to it.
delete from screening.changed c
using (
  select t.province, t.household_id, t.entry_id
  from screening.changed t
  where t.region_code >= :lo and t.region_code < :hi
  order by t.province, t.household_id
  limit :at_most
  for update skip locked) as taken
where c.province = taken.province and c.household_id = taken.household_id and c.entry_id = taken.entry_id
returning c.household_id
