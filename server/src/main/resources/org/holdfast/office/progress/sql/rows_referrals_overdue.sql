-- Not sent by the county, or not answered by civil affairs, on the last day.
select r.province, r.household_id, r.region_code, cast(r.public_id as text) as item, coalesce(r.answer_due, r.send_due) as on_day
from referrals.reported_referral r
where r.region_code >= :lo and r.region_code < :hi and ((r.stage = 'proposed' and r.send_due < :today) or (r.stage = 'sent' and r.answer_due < :today))
