-- Events of a block's households, as far back as any window of the law looks.
select e.household_id, e.kind, e.happened_on, e.amount, e.tag, e.open
from registry.reported_event e /*by key*/
where e.region_code >= :lo and e.region_code < :hi and e.happened_on >= :from_day
order by e.household_id, e.event_id
