-- What the law said about every household of a county the last time, read and not held: word by word, in the order of their numbers.
select j.household_id, j.region_code, j.policy_version, j.fired[1], j.fired[2], j.fired[3], j.fired[4],
       j.cannot_tell[1], j.cannot_tell[2], j.cannot_tell[3], j.cannot_tell[4]
from screening.judged j
where j.region_code >= :lo and j.region_code < :hi
order by j.household_id
