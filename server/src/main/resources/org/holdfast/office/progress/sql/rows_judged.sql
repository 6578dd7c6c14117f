-- Households the law has been applied to.
select j.province, j.household_id, j.region_code, '' as item, j.as_of as on_day
from screening.reported_judged j
where j.region_code >= :lo and j.region_code < :hi
