-- The flags stand in the row that living conditions fill: see living_hold.
with touched as materialized (
  select h.province, h.household_id
  from (
    select distinct s.household_no, s.village from registry.staging_household s
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
      and (s.flag_housing is not null or s.flag_dropout is not null or s.flag_water is not null or s.flag_insurance is not null)) as n
  cross join lateral (
    select x.province, x.household_id from registry.household x
    where x.external_no = n.household_no and x.dataset = :dataset and x.region_code = n.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  order by h.province, h.household_id
)
select held.household_id
from touched t
cross join lateral (
  select x.household_id from registry.household x
  where x.province = t.province and x.household_id = t.household_id and x.closed_on is null
    and x.region_code >= :lo and x.region_code < :hi
  offset 0
  for no key update) held;
