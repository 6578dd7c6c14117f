select e.report_id, e.region_code, e.looks, e.head_name, e.received_on
from casework.report_elsewhere e
where e.region_code >= :lo and e.region_code < :hi and not (e.looks >= :lo and e.looks < :hi)
order by e.received_on desc, e.report_id
limit :at_most
