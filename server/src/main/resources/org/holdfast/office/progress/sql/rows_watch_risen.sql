-- Watches that ended with a higher income in the next window of twelve whole months than in the one before them.
select w.province, w.household_id, w.region_code, cast(w.public_id as text) as item, w.ended_on as on_day
from assistance.reported_watch w
where w.region_code >= :lo and w.region_code < :hi and w.state = 3 and w.income_after > w.income_before
