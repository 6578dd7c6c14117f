insert into cases.urging (province, case_id, name, version, household_id, region_code, due_on, level, posting, urged_on, changed_by)
select x.province, x.case_id, x.name, x.version, x.household_id, x.region_code, x.due_on, x.level, x.posting, :today, :entry
from jsonb_to_recordset(cast(:rows as jsonb)) as x (province smallint, case_id bigint, name text, version int, household_id bigint, region_code bigint,
  due_on date, level text, posting bigint)
where x.region_code >= :lo and x.region_code < :hi
on conflict do nothing
