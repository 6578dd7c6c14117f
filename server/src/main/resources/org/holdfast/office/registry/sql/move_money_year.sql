with moving as (
  select t.* from registry.money_year t
  where t.province = :province and t.household_id = :household and t.region_code >= :lo and t.region_code < :hi
), kept as (
  insert into registry.money_year_history select m.*, now(), :entry from moving m
)
update registry.money_year t
set region_code = :village, version = t.version + 1, changed_at = now(), changed_by = :entry
where t.province = :province and t.household_id = :household and t.region_code >= :lo and t.region_code < :hi;
