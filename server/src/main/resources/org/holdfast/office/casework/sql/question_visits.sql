-- Households chosen for a visit of their own this week.
select card.public_id, q.region_code, card.head_name, min(q.since_on) as since_on,
       array_agg(q.ask_zh order by q.fact) as ask_zh, array_agg(q.ask_en order by q.fact) as ask_en
from casework.question q
join registry.reported_card card on card.province = q.province and card.household_id = q.household_id
where q.answered_on is null and q.visit_week = :week and q.region_code >= :lo and q.region_code < :hi
  and not exists (select 1 from casework.clue c where c.province = q.province and c.household_id = q.household_id and c.stage in (1, 2))
group by card.public_id, q.region_code, card.head_name
order by since_on, card.public_id
limit :at_most
