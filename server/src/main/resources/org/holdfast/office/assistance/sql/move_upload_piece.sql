update assistance.upload_piece t set region_code = :village, household_id = :household, province = :province
where t.province = :old_province and t.household_id = :old_household and t.region_code >= :lo and t.region_code < :hi
