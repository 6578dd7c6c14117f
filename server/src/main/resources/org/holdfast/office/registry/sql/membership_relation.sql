with changing as (
  select m.* from registry.membership m
  where m.province = :province and m.household_id = :household and m.person_id = :person and m.until_on is null and m.counts
    and m.region_code >= :lo and m.region_code < :hi
), kept as (
  insert into registry.membership_history select c.*, now(), :entry from changing c
)
update registry.membership m set relation = :relation, version = m.version + 1, changed_at = now(), changed_by = :entry
from changing c
where m.province = c.province and m.household_id = c.household_id and m.person_id = c.person_id and m.from_on = c.from_on
  and m.region_code >= :lo and m.region_code < :hi;
