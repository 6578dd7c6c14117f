-- What happened to a household and what was done for it: newest first, with the day it happened and the moment it was recorded.
select e.happened_on, e.recorded_at, e.kind, false as act, p.name as person, e.amount, e.source,
       exists (select 1 from registry.event r
               where r.province = e.province and r.household_id = e.household_id and r.reverses = e.event_id) as reversed
from registry.event e
left join registry.person p on p.province = e.province and p.person_id = e.person_id
where e.province = :province and e.household_id = :household and e.region_code >= :lo and e.region_code < :hi and e.reverses is null
union all
select a.happened_on, a.recorded_at, a.kind, true, p.name, null, 0, false
from registry.act a
left join registry.person p on p.province = a.province and p.person_id = a.person_id
where a.province = :province and a.household_id = :household and a.region_code >= :lo and a.region_code < :hi
order by 1 desc, 2 desc
limit 200
