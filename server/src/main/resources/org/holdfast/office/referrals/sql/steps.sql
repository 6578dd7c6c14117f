-- A department reads what was done since it was sent.
select s.act, s.happened_on, s.words, s.name, s.unit, s.recorded_at
from referrals.step s
where s.province = :province and s.referral_id = :referral and s.region_code >= :lo and s.region_code < :hi
  and (not :sent_only or s.step >= (
    select max(f.step) from referrals.step f
    where f.province = s.province and f.referral_id = s.referral_id and f.act = 'send' and f.region_code >= :lo and f.region_code < :hi))
order by s.step
