-- Households with yellow or blue signs only: looked at at the next visit due.
select c.province, c.household_id, c.region_code, cast(c.public_id as text) as item, c.waiting_since as on_day
from casework.reported_clue c
where c.region_code >= :lo and c.region_code < :hi and c.stage = 0 and c.grade > 2 and c.quiet_since is null
