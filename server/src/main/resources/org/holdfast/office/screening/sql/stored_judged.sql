-- What the law said about these households the last time; held against a judgement running beside this one.
select j.household_id, j.fired, j.cannot_tell, j.policy_version, j.region_code, j.position
from screening.judged j
where j.household_id = any(:households) and j.province = any(:provinces) and j.region_code >= :lo and j.region_code < :hi
order by j.province, j.household_id
for update
