-- Households of the list that have an open clue.
select c.household_id, c.clue_id
from casework.reported_clue c
where c.household_id = any(:households) and c.province = any(:provinces) and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi
