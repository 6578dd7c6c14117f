-- Of these households, whoever has turned red or was reported by somebody waits no longer. A clue of which nothing stands any more stays
-- where it is. Each is looked up by its key, whatever the planner thinks of the range around it.
update casework.clue c
set stage = 1, opened_on = :day, due_on = :due, changed_by = :entry, changed_at = now()
from (
  select w.province, w.clue_id
  from unnest(cast(:provinces as smallint[]), cast(:households as bigint[])) as n(province, household_id)
  cross join lateral (
    select o.province, o.clue_id, o.grade from casework.clue o
    where o.province = n.province and o.household_id = n.household_id and o.stage < 3 offset 0) w
  cross join lateral (
    select min(r.door) as door from casework.clue_reason r
    where r.province = w.province and r.clue_id = w.clue_id and r.withdrawn_on is null offset 0) standing
  where standing.door < 5 or w.grade = 1 and standing.door is not null
) now_due
where c.province = now_due.province and c.clue_id = now_due.clue_id and c.stage = 0 and c.region_code >= :lo and c.region_code < :hi
