-- Households chosen for a visit of their own this week, the first of them and how many in all. Questions and names are looked up for the
-- first only.
with waiting as materialized (
  select q.province, q.household_id, q.region_code, min(q.since_on) as since_on
  from casework.question q
  where q.answered_on is null and q.visit_week = :week and q.region_code >= :lo and q.region_code < :hi
  group by q.province, q.household_id, q.region_code
), chosen as materialized (
  select w.*, count(*) over () as in_all from waiting w
  where not exists (select 1 from casework.clue c where c.province = w.province and c.household_id = w.household_id and c.stage in (1, 2))
  order by w.since_on, w.household_id
  limit :at_most
)
select c.in_all, card.public_id, c.region_code, card.head_name, c.since_on, asked.ask_zh, asked.ask_en
from chosen c
cross join lateral (
  select array_agg(q.ask_zh order by q.fact) as ask_zh, array_agg(q.ask_en order by q.fact) as ask_en
  from casework.question q
  where q.province = c.province and q.household_id = c.household_id and q.answered_on is null and q.visit_week = :week
    and q.region_code >= :lo and q.region_code < :hi
  offset 0) asked
cross join lateral (
  select k.public_id, k.head_name from registry.reported_card k
  where k.province = c.province and k.household_id = c.household_id and k.region_code >= :lo and k.region_code < :hi
  offset 0) card
order by c.since_on, c.household_id
