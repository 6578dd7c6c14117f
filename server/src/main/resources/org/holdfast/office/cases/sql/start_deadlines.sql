insert into cases.deadline (province, case_id, name, version, household_id, region_code, starts_on, due_on, days, working, least, urges, policy_version)
select x.province, x.case_id, x.name, x.version, x.household_id, x.region_code, x.starts_on, x.due_on, x.days, x.working, x.least, x.urges, :policy
from jsonb_to_recordset(cast(:rows as jsonb)) as x (province smallint, case_id bigint, name text, version int, household_id bigint, region_code bigint,
  starts_on date, due_on date, days int, working boolean, least boolean, urges text)
where x.region_code >= :lo and x.region_code < :hi
