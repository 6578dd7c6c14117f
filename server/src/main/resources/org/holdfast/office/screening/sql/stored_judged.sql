-- What the law said about these households the last time; held against a judgement running beside this one. `unseen`: judged by a transaction
-- that the copy had not seen, so on newer rows.
select j.household_id, j.fired, j.cannot_tell, j.policy_version, j.region_code,
       cast(:snapshot as text) is not null and j.judged_by < pg_snapshot_xmax(pg_current_snapshot())
         and not pg_visible_in_snapshot(j.judged_by, cast(:snapshot as pg_snapshot)) as unseen
from screening.judged j
where j.household_id = any(:households) and j.province = any(:provinces) and j.region_code >= :lo and j.region_code < :hi
order by j.province, j.household_id
for update
