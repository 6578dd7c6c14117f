-- The number of the national system, where the household has none and nobody else of the village bears it.
with asked as (
  select h.* from registry.household h
  where h.province = :province and h.household_id = :household and h.closed_on is null and h.external_no is null
    and h.region_code >= :lo and h.region_code < :hi
    and not exists (
      select from registry.household o
      where o.external_no = :number and o.dataset = h.dataset and o.region_code = h.region_code and o.closed_on is null)
), kept as (
  insert into registry.household_history select a.*, now(), :entry from asked a
)
update registry.household h
set external_no = :number, version = h.version + 1, changed_at = now(), changed_by = :entry
from asked a
where h.province = a.province and h.household_id = a.household_id and h.region_code >= :lo and h.region_code < :hi
