-- What the law said about every household of a range, as bits; whoever asks knows the rules.
select j.province, j.household_id, j.region_code, j.fired, j.cannot_tell
from screening.judged j
where j.region_code >= :lo and j.region_code < :hi
