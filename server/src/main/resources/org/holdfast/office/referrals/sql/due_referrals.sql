-- Last days of the law in force that have passed and were not told yet, locked so that an act on the referral waits or has been faster.
select r.province, r.referral_id, r.household_id, r.region_code, r.stage, case r.stage when 'proposed' then 'send' else 'answer' end as step,
       case r.stage when 'proposed' then r.send_due else r.answer_due end as due_on
from referrals.referral r
where ((r.stage = 'proposed' and r.send_due < :today) or (r.stage = 'sent' and r.answer_due < :today))
  and r.counted_by = :law and r.region_code >= :lo and r.region_code < :hi
  and not exists (
    select 1 from referrals.urging u
    where u.province = r.province and u.referral_id = r.referral_id and u.region_code >= :lo and u.region_code < :hi
      and u.step = case r.stage when 'proposed' then 'send' else 'answer' end
      and u.due_on = case r.stage when 'proposed' then r.send_due else r.answer_due end)
order by 7, r.province, r.referral_id limit :at_most
for update of r skip locked
