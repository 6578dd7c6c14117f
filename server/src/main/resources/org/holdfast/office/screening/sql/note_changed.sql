-- Households of a change too large to judge inside its own transaction.
insert into screening.changed (province, household_id, region_code, entry_id)
select cast(n.household_id / 10000000000000000 as smallint), n.household_id,
       coalesce(h.region_code, n.household_id / 1000000), :entry
from unnest(cast(:households as bigint[])) as n(household_id)
left join registry.reported_household h
  on h.household_id = n.household_id and h.province = any(:provinces) and h.region_code >= :lo and h.region_code < :hi
where coalesce(h.region_code, n.household_id / 1000000) >= :lo and coalesce(h.region_code, n.household_id / 1000000) < :hi
on conflict do nothing
