-- Households chosen for a visit of their own this week. Names are looked up for those of the page only.
with chosen as materialized (
  select q.province, q.household_id, q.region_code, min(q.since_on) as since_on,
         array_agg(q.ask_zh order by q.fact) as ask_zh, array_agg(q.ask_en order by q.fact) as ask_en
  from casework.question q
  where q.answered_on is null and q.visit_week = :week and q.region_code >= :lo and q.region_code < :hi
    and not exists (select 1 from casework.clue c where c.province = q.province and c.household_id = q.household_id and c.stage in (1, 2))
  group by q.province, q.household_id, q.region_code
  order by since_on, q.household_id
  limit :at_most
)
select card.public_id, c.region_code, card.head_name, c.since_on, c.ask_zh, c.ask_en
from chosen c
cross join lateral (
  select k.public_id, k.head_name from registry.reported_card k
  where k.province = c.province and k.household_id = c.household_id and k.region_code >= :lo and k.region_code < :hi
  offset 0) card
order by c.since_on, c.household_id
