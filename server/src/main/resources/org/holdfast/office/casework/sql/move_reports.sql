-- What was told about a household goes where it goes; whoever is responsible there owes the answer.
update casework.report r
set province = :province, household_id = :household, region_code = :village,
    owner = case when r.answered_on is null then cast(:owner as bigint) else r.owner end,
    version = r.version + 1, changed_at = now(), changed_by = :entry
where r.province = :old_province and r.household_id = :old_household and r.region_code >= :lo and r.region_code < :hi
