-- What the law said about these households the last time.
select j.household_id, j.fired, j.cannot_tell, j.policy_version, j.region_code
from screening.judged j
where j.household_id = any(:households) and j.province = any(:provinces) and j.region_code >= :lo and j.region_code < :hi
