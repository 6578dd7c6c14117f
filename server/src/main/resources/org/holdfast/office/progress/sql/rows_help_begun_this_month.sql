-- Households to which the first help of all was carried out this month, with the days since the clue before it.
select d.province, d.household_id, d.region_code, '' as item, d.first_on as on_day, d.first_on - c.opened_on as days
from (
  select g.province, g.household_id, g.region_code, min(g.delivered_on) as first_on
  from assistance.reported_delivery g
  where g.region_code >= :lo and g.region_code < :hi
  group by g.province, g.household_id, g.region_code
  having min(g.delivered_on) >= cast(:month as date)) as d
left join lateral (
  select k.opened_on from casework.reported_clue k
  where k.province = d.province and k.household_id = d.household_id and k.region_code >= :lo and k.region_code < :hi and k.opened_on <= d.first_on
    and k.stage > 0
  order by k.opened_on desc
  limit 1) as c on true
