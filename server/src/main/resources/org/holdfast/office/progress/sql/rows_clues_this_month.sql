-- Clues opened in the running month.
select c.province, c.household_id, c.region_code, cast(c.public_id as text) as item, c.opened_on as on_day
from casework.reported_clue c
where c.region_code >= :lo and c.region_code < :hi and c.stage > 0 and c.opened_on >= :month and c.opened_on <= :today
