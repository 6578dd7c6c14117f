-- One of the two numbers is given; each has its own index.
select h.province, h.household_id, h.region_code, h.monitored_type, h.risk_eliminated
from registry.reported_household h
where h.public_id = cast(:household as uuid) and h.region_code >= :lo and h.region_code < :hi
union all
select h.province, h.household_id, h.region_code, h.monitored_type, h.risk_eliminated
from registry.reported_household h
where h.household_id = cast(:number as bigint) and h.province = cast(:number as bigint) / 10000000000000000
  and h.region_code >= :lo and h.region_code < :hi
