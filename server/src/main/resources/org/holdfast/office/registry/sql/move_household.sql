with moving as (
  select t.* from registry.household t
  where t.province = :province and t.household_id = :household and t.region_code >= :lo and t.region_code < :hi
), kept as (
  insert into registry.household_history select m.*, now(), :entry from moving m
)
update registry.household t
set region_code = :village, version = t.version + 1, changed_at = now(), changed_by = :entry
where t.province = :province and t.household_id = :household and t.region_code >= :lo and t.region_code < :hi;
