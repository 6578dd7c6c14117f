-- Nobody can work: the fallback tag.
with deciding as (
  select h.* from registry.household h
  where h.province = :province and h.household_id = :household and h.closed_on is null and h.region_code >= :lo and h.region_code < :hi
), kept as (
  insert into registry.household_history select d.*, now(), :entry from deciding d
)
update registry.household h
set fallback_tag = true, version = h.version + 1, changed_at = now(), changed_by = :entry
from deciding d
where h.province = d.province and h.household_id = d.household_id and h.region_code >= :lo and h.region_code < :hi
