update casework.question_list t set province = :province, household_id = :household, region_code = :village
where t.province = :old_province and t.household_id = :old_household and t.region_code >= :lo and t.region_code < :hi
