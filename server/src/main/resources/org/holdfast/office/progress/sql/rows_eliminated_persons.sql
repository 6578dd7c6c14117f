-- Persons of monitored households whose risk is marked as eliminated.
select m.province, m.household_id, m.region_code, cast(m.public_id as text) as item, cast(null as date) as on_day
from registry.reported_member m
join registry.reported_household h on h.province = m.province and h.household_id = m.household_id
where m.region_code >= :lo and m.region_code < :hi and h.dataset = '' and h.monitored_type > 0 and h.risk_eliminated
