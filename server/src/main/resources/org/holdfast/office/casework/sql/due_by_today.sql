-- How many clues are late or due today: the lists LATE and DUE_TODAY together.
select count(*)
from casework.clue c
where c.region_code >= :lo and c.region_code < :hi and c.stage = 1 and c.due_on <= :today
