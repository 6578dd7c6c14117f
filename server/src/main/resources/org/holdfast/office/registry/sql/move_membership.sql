with moving as (
  select t.* from registry.membership t
  where t.province = :province and t.household_id = :household and t.until_on is null and t.region_code >= :lo and t.region_code < :hi
), kept as (
  insert into registry.membership_history select m.*, now(), :entry from moving m
)
update registry.membership t
set region_code = :village, version = t.version + 1, changed_at = now(), changed_by = :entry
where t.province = :province and t.household_id = :household and t.until_on is null and t.region_code >= :lo and t.region_code < :hi;
