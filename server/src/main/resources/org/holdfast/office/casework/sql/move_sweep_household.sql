-- Whoever moves stays on the list, in the village that accepted the household.
update casework.sweep_household h
set province = :province, household_id = :household, region_code = :village, version = h.version + 1, changed_at = now(), changed_by = :entry
where h.province = :old_province and h.household_id = :old_household and h.region_code >= :lo and h.region_code < :hi
