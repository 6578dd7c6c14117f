-- The case after an act; nothing happens when somebody else was faster.
update cases.cases c
set stage = :stage, owner = coalesce(cast(:owner as bigint), c.owner), outcome = :outcome, closed_on = :closed_on,
    reason = coalesce(cast(:reason as text), c.reason), green_on = coalesce(cast(:green_on as date), c.green_on),
    by_itself = coalesce(cast(:natural as boolean), c.by_itself), version = c.version + 1, changed_at = now(), changed_by = :entry
where c.province = :province and c.case_id = :case_id and c.version = :version and c.region_code >= :lo and c.region_code < :hi
