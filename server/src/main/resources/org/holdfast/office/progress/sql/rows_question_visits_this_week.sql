-- Households chosen for a visit of their own this week.
select q.province, q.household_id, q.region_code, '' as item, min(q.since_on) as on_day
from casework.reported_question q
where q.region_code >= :lo and q.region_code < :hi and q.visit_week = :week
  and not exists (
    select 1 from casework.reported_clue c where c.province = q.province and c.household_id = q.household_id and c.stage in (1, 2))
group by q.province, q.household_id, q.region_code
