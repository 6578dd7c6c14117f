-- How many clues a posting owns: they must be handed over before it ends.
select count(*)
from casework.clue c
where c.owner = :posting and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi
