-- Counties in which somebody waits in the queue.
select distinct c.region_code - c.region_code % 1000000
from casework.clue c
where c.stage = 0 and c.region_code >= :lo and c.region_code < :hi
