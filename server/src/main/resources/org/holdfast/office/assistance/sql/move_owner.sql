with plans as (
  update assistance.plan t set owner = coalesce(cast(:owner as bigint), t.owner), changed_by = :entry
  where t.province = :province and t.household_id = :household and t.state in (1, 2) and t.region_code >= :lo and t.region_code < :hi
), closings as (
  update assistance.closing t set owner = coalesce(cast(:owner as bigint), t.owner), changed_by = :entry
  where t.province = :province and t.household_id = :household and t.closed_on is null and t.region_code >= :lo and t.region_code < :hi)
update assistance.watch t set owner = coalesce(cast(:owner as bigint), t.owner), changed_by = :entry
where t.province = :province and t.household_id = :household and t.state = 1 and t.region_code >= :lo and t.region_code < :hi
