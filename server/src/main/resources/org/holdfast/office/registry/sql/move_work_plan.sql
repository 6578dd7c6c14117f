-- The plans of the people who count in the household go with it.
with moving as (
  select w.* from registry.work_plan w
  join registry.membership m on m.person_id = w.person_id and m.province = w.province and m.until_on is null and m.counts
  where m.province = :province and m.household_id = :household
    and w.region_code >= :lo and w.region_code < :hi and m.region_code >= :lo and m.region_code < :hi
), kept as (
  insert into registry.work_plan_history select m.*, now(), :entry from moving m
)
update registry.work_plan w
set region_code = :village, version = w.version + 1, changed_at = now(), changed_by = :entry
from moving m
where w.province = m.province and w.person_id = m.person_id and w.year = m.year and w.region_code >= :lo and w.region_code < :hi;
