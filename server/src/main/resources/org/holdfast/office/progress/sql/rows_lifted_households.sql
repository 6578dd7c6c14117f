-- Households lifted out of poverty.
select h.province, h.household_id, h.region_code, '' as item, cast(null as date) as on_day
from registry.reported_household h
where h.region_code >= :lo and h.region_code < :hi and h.dataset = '' and h.lifted
