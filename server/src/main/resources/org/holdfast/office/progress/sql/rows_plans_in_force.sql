-- Plans of help that were agreed to and stand.
select p.province, p.household_id, p.region_code, '' as item, p.decided_on as on_day
from assistance.reported_plan p
where p.region_code >= :lo and p.region_code < :hi and p.state = 2
