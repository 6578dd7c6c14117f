-- Villages with clues nobody is responsible for.
select distinct c.region_code
from casework.clue c
where c.stage < 3 and c.owner is null and c.region_code >= :lo and c.region_code < :hi
