update cases.bulk_row t set region_code = :village, household_id = :household
where t.household_id = :old_household and t.region_code >= :lo and t.region_code < :hi
