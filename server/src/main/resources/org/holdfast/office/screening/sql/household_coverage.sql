-- What sources cover for one household: its places, and itself.
select c.household_id, c.region_lo, c.region_hi, c.subject, c.from_month, c.until_month,
       cast(extract(epoch from c.recorded_at) * 1000 as bigint) as recorded
from registry.reported_coverage c
where c.region_lo <= :village and c.region_hi > :village and (c.household_id is null or c.household_id = :household_id)
order by c.household_id nulls first
