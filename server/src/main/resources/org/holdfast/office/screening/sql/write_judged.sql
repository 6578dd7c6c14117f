-- Rows whose bits, version or village changed.
insert into screening.judged as j (province, household_id, region_code, fired, cannot_tell, policy_version, as_of, position, at_risk,
  risk_unknown, data_wrong, grade)
select r.province, r.household_id, r.region_code, r.fired, r.cannot_tell, r.policy_version, r.as_of, r.position, r.at_risk,
  r.risk_unknown, r.data_wrong, r.grade
from jsonb_to_recordset(cast(:rows as jsonb))
  as r(province smallint, household_id bigint, region_code bigint, fired bigint[], cannot_tell bigint[], policy_version int, as_of date,
       position bigint, at_risk boolean, risk_unknown boolean, data_wrong boolean, grade smallint)
where r.region_code >= :lo and r.region_code < :hi
on conflict (province, household_id) do update
set region_code = excluded.region_code, fired = excluded.fired, cannot_tell = excluded.cannot_tell, policy_version = excluded.policy_version,
    as_of = excluded.as_of, position = excluded.position, at_risk = excluded.at_risk, risk_unknown = excluded.risk_unknown,
    data_wrong = excluded.data_wrong, grade = excluded.grade, judged_at = now(), judged_by = excluded.judged_by
-- A household whose first row another wrote meanwhile, on rows the copy had not seen.
where cast(:snapshot as text) is null or j.judged_by is null or j.judged_by >= pg_snapshot_xmax(pg_current_snapshot())
  or pg_visible_in_snapshot(j.judged_by, cast(:snapshot as pg_snapshot))
