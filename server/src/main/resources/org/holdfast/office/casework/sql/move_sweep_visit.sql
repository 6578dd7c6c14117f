update casework.sweep_visit v
set province = :province, household_id = :household, region_code = :village, changed_by = :entry
where v.province = :old_province and v.household_id = :old_household and v.region_code >= :lo and v.region_code < :hi
