-- The flags stand in the row that living conditions fill: see living_hold.
select h.household_id
from registry.household h
where h.region_code >= :lo and h.region_code < :hi and h.dataset = :dataset and h.closed_on is null
  and (h.external_no, h.region_code) in (
    select s.household_no, s.village from registry.staging_household s
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
      and (s.flag_housing is not null or s.flag_dropout is not null or s.flag_water is not null or s.flag_insurance is not null))
order by h.province, h.household_id
for no key update;
