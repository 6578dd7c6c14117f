insert into referrals.step (province, referral_id, step, household_id, region_code, act, happened_on, words, name, unit, changed_by)
select r.province, r.referral_id,
       1 + coalesce((select max(s.step) from referrals.step s where s.province = r.province and s.referral_id = r.referral_id
                     and s.region_code >= :lo and s.region_code < :hi), 0),
       r.household_id, r.region_code, :act, :on, :words, :name, :unit, :entry
from referrals.referral r
where r.public_id = :id and r.region_code >= :lo and r.region_code < :hi
