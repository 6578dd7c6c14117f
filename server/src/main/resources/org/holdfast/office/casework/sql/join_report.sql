-- A report that stood alone is about this household: it goes to its village and joins its open clue.
update casework.report r
set province = :province, household_id = :household, region_code = :village, owner = :owner,
    clue_id = (select c.clue_id from casework.clue c
               where c.province = :province and c.household_id = :household and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi),
    registered_on = coalesce(cast(:registered as date), r.registered_on),
    version = r.version + 1, changed_at = now(), changed_by = :entry
where r.report_id = :report and r.version = :version and r.household_id is null and r.answered_on is null
  and r.region_code >= :lo and r.region_code < :hi
