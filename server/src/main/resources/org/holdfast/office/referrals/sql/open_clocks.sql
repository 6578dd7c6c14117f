-- Referrals whose last day was counted by another law than the one in force. One that somebody works on is counted at the next look.
select r.province, r.referral_id, r.public_id, r.region_code, r.programme, coalesce(r.sends_from, r.proposed_on) as sends_from, r.sent_on,
       r.send_due, r.answer_due
from referrals.referral r
where r.stage in ('proposed', 'sent') and r.counted_by is distinct from :law and r.region_code >= :lo and r.region_code < :hi
order by r.province, r.referral_id limit :at_most
for update skip locked
