with ending as (
  select m.* from registry.membership m
  where m.province = :province and m.household_id = :household and m.person_id = :person and m.until_on is null and m.counts
    and m.region_code >= :lo and m.region_code < :hi
), kept as (
  insert into registry.membership_history select e.*, now(), :entry from ending e
)
update registry.membership m
set until_on = greatest(:on, m.from_on), ended_by = :kind, version = m.version + 1, changed_at = now(), changed_by = :entry
from ending e
where m.province = e.province and m.household_id = e.household_id and m.person_id = e.person_id and m.from_on = e.from_on
  and m.region_code >= :lo and m.region_code < :hi
  -- Asked again of the row as it stands once another act has let go of it.
  and m.until_on is null and m.counts;
