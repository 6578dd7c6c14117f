-- Opens what waits: at once what has turned red or what somebody reported; then, up to :cap clues of this week in each village, the
-- gravest sign first, then the lowest income at the pace of the last months (nothing known counts as nothing), then who has signs of
-- more causes, then who waits longest. Yellow and blue signs alone open nothing, and count
-- as no cause here. A household none of whose rules fires any more waits no longer.
with used as (
  select c.region_code, count(*) as clues
  from casework.clue c
  where c.stage > 0 and c.opened_on >= :week and c.region_code >= :lo and c.region_code < :hi
  group by c.region_code
),
waiting as (
  select c.province, c.clue_id, c.region_code, c.household_id, c.grade, c.waiting_since, coalesce(c.income_pace, 0) as income_pace,
         bool_or(r.door < 5) or c.grade = 1 as at_once,
         count(distinct coalesce(nullif(r.cause, ''), split_part(r.source, '.', 1))) filter (where r.grade <= 2) as causes
  from casework.clue c
  join casework.clue_reason r on r.province = c.province and r.clue_id = c.clue_id and r.withdrawn_on is null
  where c.stage = 0 and c.region_code >= :lo and c.region_code < :hi
  group by c.province, c.clue_id
),
ranked as (
  select w.*, coalesce(u.clues, 0)
           + row_number() over (partition by w.region_code
                                order by w.at_once desc, w.grade, w.income_pace, w.causes desc, w.waiting_since, w.household_id) as place
  from waiting w
  left join used u on u.region_code = w.region_code
  where w.at_once or w.grade <= 2
)
update casework.clue c
set stage = 1, opened_on = :day, due_on = :due, changed_by = :entry, changed_at = now()
from ranked r
where (r.at_once or r.place <= :cap) and c.province = r.province and c.clue_id = r.clue_id and c.stage = 0
  and c.region_code >= :lo and c.region_code < :hi
