insert into referrals.urging (province, referral_id, step, due_on, household_id, region_code, level, posting, urged_on, changed_by)
select x.province, x.referral_id, x.step, x.due_on, x.household_id, x.region_code, x.level, x.posting, :today, :entry
from jsonb_to_recordset(cast(:rows as jsonb)) as x (province smallint, referral_id bigint, step text, due_on date, household_id bigint,
  region_code bigint, level smallint, posting bigint)
where x.region_code >= :lo and x.region_code < :hi
on conflict do nothing
