-- Since when the longest-waiting household of the queue waits.
select min(c.waiting_since)
from casework.clue c
where c.stage = 0 and c.grade <= 2 and c.quiet_since is null and c.region_code >= :lo and c.region_code < :hi
