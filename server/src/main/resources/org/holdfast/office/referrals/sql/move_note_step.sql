-- What the old county had sent comes back by the move: the file says when and why.
insert into referrals.step (province, referral_id, step, household_id, region_code, act, happened_on, name, unit, changed_by)
select r.province, r.referral_id,
       1 + coalesce((select max(s.step) from referrals.step s where s.province = r.province and s.referral_id = r.referral_id
                     and s.region_code >= :lo and s.region_code < :hi), 0),
       r.household_id, r.region_code, 'moved', :today, '', '', :entry
from referrals.referral r
where r.province = :old_province and r.household_id = :old_household and r.stage in ('proposed', 'sent', 'accepted')
  and r.region_code / 1000000 <> :village / 1000000 and r.region_code >= :lo and r.region_code < :hi
