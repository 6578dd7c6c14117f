-- Households of a change too large to judge inside its own transaction.
insert into screening.changed (province, household_id, region_code, entry_id)
select cast(n.household_id / 10000000000000000 as smallint), n.household_id,
       coalesce(h.region_code, n.household_id / 1000000), :entry
from unnest(cast(:households as bigint[])) as n(household_id)
-- Each by its key: a join would go through the county's households for every chunk.
left join lateral (
  select x.region_code from registry.reported_household x
  where x.household_id = n.household_id and x.province = any(:provinces) and x.region_code >= :lo and x.region_code < :hi
  offset 0) h on true
where coalesce(h.region_code, n.household_id / 1000000) >= :lo and coalesce(h.region_code, n.household_id / 1000000) < :hi
on conflict do nothing
