-- The people who count in the household go with it.
with moving as (
  select p.* from registry.person p
  join registry.membership m on m.person_id = p.person_id and m.province = p.province and m.until_on is null and m.counts
  where m.province = :province and m.household_id = :household and p.died_on is null
    and p.region_code >= :lo and p.region_code < :hi and m.region_code >= :lo and m.region_code < :hi
), kept as (
  insert into registry.person_history select m.*, now(), :entry from moving m
)
update registry.person p
set region_code = :village, version = p.version + 1, changed_at = now(), changed_by = :entry
from moving m
where p.province = m.province and p.person_id = m.person_id and p.region_code >= :lo and p.region_code < :hi;
