-- The clue after a check or a review; nothing happens when somebody else was faster.
update casework.clue c
set stage = :stage, outcome = coalesce(:outcome, c.outcome), checked_on = coalesce(cast(:checked_on as date), c.checked_on),
    closed_on = :closed_on, due_on = coalesce(cast(:due_on as date), c.due_on),
    version = c.version + 1, changed_at = now(), changed_by = :entry
where c.province = :province and c.clue_id = :clue_id and c.version = :version and c.stage = :from_stage
  and c.region_code >= :lo and c.region_code < :hi
