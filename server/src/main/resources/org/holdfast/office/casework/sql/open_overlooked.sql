-- Everybody in scope who has turned red or was reported by somebody and waits nevertheless. There should be nobody: who is told of in a
-- batch is opened with it. Looked for once a night, so that a mistake of ours costs a day and not a household.
update casework.clue c
set stage = 1, opened_on = :day, due_on = :due, changed_by = :entry, changed_at = now()
where c.stage = 0 and c.region_code >= :lo and c.region_code < :hi
  and exists (
    select 1 from casework.clue_reason r
    where r.province = c.province and r.clue_id = c.clue_id and r.withdrawn_on is null and (r.door < 5 or c.grade = 1))
