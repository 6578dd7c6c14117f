-- Measures of agreed plans past their day, neither carried out nor settled by a result.
select m.province, m.household_id, m.region_code, cast(m.line as text) as item, m.due_on as on_day
from assistance.reported_measure m
join registry.reported_household h on h.province = m.province and h.household_id = m.household_id
where m.region_code >= :lo and m.region_code < :hi and m.due_on < :today and not m.delivered and not m.settled
  and h.monitored_type > 0 and not coalesce(h.risk_eliminated, false)
