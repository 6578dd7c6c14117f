-- The same of one household, in the transaction that moves it.
select r.province, r.referral_id, r.public_id, r.region_code, r.programme, coalesce(r.sends_from, r.proposed_on) as sends_from, r.sent_on,
       r.send_due, r.answer_due
from referrals.referral r
where r.stage in ('proposed', 'sent') and r.province = :province and r.household_id = :household and r.region_code >= :lo and r.region_code < :hi
order by r.referral_id
