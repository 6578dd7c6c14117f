-- What sources cover for a block: its places as a whole first, then single households.
select c.household_id, c.region_lo, c.region_hi, c.subject, c.from_month, c.until_month,
       cast(extract(epoch from c.recorded_at) * 1000 as bigint) as recorded
from registry.reported_coverage c
where c.region_lo < :hi and c.region_hi > :lo and c.until_month > :from_month
  and (c.household_id is null or (true /*these*/))
order by c.household_id nulls first
