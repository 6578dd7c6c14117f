-- Who is visited this week for questions alone: another sign of risk beside them, departments had their time, no clue open (its visit
-- asks anyway), the longest wait first, at most :cap per village. One chosen earlier and not visited stands in the queue again. Both steps
-- are worked out once: right after a county's first judging the planner expects next to nobody, and would work them out for each question.
with waiting as materialized (
  select q.province, q.household_id, q.region_code, min(q.since_on) as since_on, coalesce(bool_or(q.visit_week = :week), false) as chosen
  from casework.question q
  join casework.question_list l on l.province = q.province and l.household_id = q.household_id and l.sign_of_risk
    and l.region_code >= :lo and l.region_code < :hi
  where q.answered_on is null and q.region_code >= :lo and q.region_code < :hi
    and (q.asked_of = 'visit' or q.since_on + :department_days <= :day)
    and not exists (
      select 1 from casework.clue c where c.province = q.province and c.household_id = q.household_id and c.stage in (1, 2))
  group by q.province, q.household_id, q.region_code
),
ranked as materialized (
  select w.*, row_number() over (partition by w.region_code order by w.chosen desc, w.since_on, w.household_id) as place
  from waiting w
)
update casework.question q
set visit_week = :week
from ranked r
where r.place <= :cap and not r.chosen
  and q.province = r.province and q.household_id = r.household_id and q.answered_on is null
  and q.region_code >= :lo and q.region_code < :hi
  and (q.asked_of = 'visit' or q.since_on + :department_days <= :day)
returning q.household_id
