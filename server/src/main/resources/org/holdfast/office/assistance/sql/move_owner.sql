update assistance.plan t set owner = coalesce(cast(:owner as bigint), t.owner), changed_by = :entry
where t.province = :province and t.household_id = :household and t.state in (1, 2) and t.region_code >= :lo and t.region_code < :hi
