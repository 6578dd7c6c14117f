update cases.cases t set region_code = :village, household_id = :household, province = :province, version = t.version + 1, owner = coalesce(cast(:owner as bigint), t.owner), changed_by = :entry
where t.province = :old_province and t.household_id = :old_household and t.region_code >= :lo and t.region_code < :hi
