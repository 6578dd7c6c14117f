with closing as (
  select h.* from registry.household h
  where h.province = :province and h.household_id = :household and h.region_code >= :lo and h.region_code < :hi
), kept as (
  insert into registry.household_history select c.*, now(), :entry from closing c
)
update registry.household h
set closed_on = :on, closed_reason = :reason, version = h.version + 1, changed_at = now(), changed_by = :entry
from closing c
where h.province = c.province and h.household_id = c.household_id and h.region_code >= :lo and h.region_code < :hi;
