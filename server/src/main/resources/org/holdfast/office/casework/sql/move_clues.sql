-- Clues follow their household; whoever is responsible at the new place owns what is still open.
update casework.clue c
set province = :province, household_id = :household, region_code = :village,
    owner = case when c.stage < 3 then cast(:owner as bigint) else c.owner end,
    version = c.version + 1, changed_at = now(), changed_by = :entry
where c.province = :old_province and c.household_id = :old_household and c.region_code >= :lo and c.region_code < :hi
