-- Households with facts that could still change an answer.
select q.province, q.household_id, q.region_code, '' as item, min(q.since_on) as on_day
from casework.reported_question q
where q.region_code >= :lo and q.region_code < :hi
group by q.province, q.household_id, q.region_code
