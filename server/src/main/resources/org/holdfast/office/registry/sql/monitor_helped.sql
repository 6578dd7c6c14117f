-- A measure was carried out. What is known is never lowered by it: the national system may know more.
with helping as (
  select h.* from registry.household h
  where h.province = :province and h.household_id = :household and h.closed_on is null and h.region_code >= :lo and h.region_code < :hi
    and (coalesce(h.measures_count, -1) < :measures or (:development > 0 and coalesce(h.development_measures_count, -1) < :development))
), kept as (
  insert into registry.household_history select d.*, now(), :entry from helping d
)
update registry.household h
set measures_count = greatest(coalesce(h.measures_count, 0), :measures),
    development_measures_count = case when :development > 0 then greatest(coalesce(h.development_measures_count, 0), :development)
      else h.development_measures_count end,
    version = h.version + 1, changed_at = now(), changed_by = :entry
from helping d
where h.province = d.province and h.household_id = d.household_id and h.region_code >= :lo and h.region_code < :hi
