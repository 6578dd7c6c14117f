-- Queue of every village: chosen this week, waiting behind the cap, asked at a visit due anyway or by departments.
with household as (
  select q.region_code, q.household_id, bool_or(q.visit_week = :week) as chosen, coalesce(bool_or(l.sign_of_risk), false) as may_visit,
         exists (select 1 from casework.clue c where c.province = q.province and c.household_id = q.household_id and c.stage in (1, 2)) as clue,
         min(q.since_on) as since_on
  from casework.question q
  left join casework.question_list l on l.province = q.province and l.household_id = q.household_id
    and l.region_code >= :lo and l.region_code < :hi
  where q.answered_on is null and q.region_code >= :lo and q.region_code < :hi
  group by q.province, q.region_code, q.household_id
)
select region_code,
       count(*) filter (where chosen and not clue) as this_week,
       count(*) filter (where may_visit and not clue and not coalesce(chosen, false)) as behind_cap,
       count(*) filter (where clue or (not may_visit and not coalesce(chosen, false))) as next_visit,
       min(since_on) as oldest_since
from household
group by region_code
order by oldest_since, region_code
limit :at_most offset :from
