-- Households ever identified as monitored, whether or not the risk is gone.
select h.province, h.household_id, h.region_code, '' as item, h.monitored_on as on_day
from registry.reported_household h
where h.region_code >= :lo and h.region_code < :hi and h.dataset = '' and h.monitored_type > 0
