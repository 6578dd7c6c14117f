-- Who owns the open clues: posting (0 = nobody) and how many.
select coalesce(owner, 0), count(*)::int
from casework.clue
where stage < 3 and region_code >= :lo and region_code < :hi
group by 1;
