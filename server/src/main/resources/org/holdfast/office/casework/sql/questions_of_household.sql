-- The open question list of one household.
select q.fact, q.asked_of, q.ask_zh, q.ask_en, q.rules, q.since_on, q.visit_week
from casework.question q
join registry.reported_household h on h.province = q.province and h.household_id = q.household_id
where h.public_id = :household and q.answered_on is null and q.region_code >= :lo and q.region_code < :hi
order by q.asked_of desc, q.since_on, q.fact
