-- Which village is responsible for each of these households; closed ones are not listed.
select h.household_id, h.region_code
from registry.reported_household h
where h.household_id = any(:households) and h.province = any(:provinces) and h.region_code >= :lo and h.region_code < :hi and h.dataset = ''
order by h.household_id
