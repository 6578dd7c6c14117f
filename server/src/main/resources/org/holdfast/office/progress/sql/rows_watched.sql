-- Lifted households under watch, with a measure or a written reason.
select w.province, w.household_id, w.region_code, '' as item, w.due_on as on_day
from assistance.reported_watch w
where w.region_code >= :lo and w.region_code < :hi and w.state in (1, 2)
