-- Households changed by a large batch and not judged since.
select distinct c.province, c.household_id, c.region_code, '' as item, cast(null as date) as on_day
from screening.reported_changed c
where c.region_code >= :lo and c.region_code < :hi
