-- Referrals proposed with consent, whatever became of them.
select r.province, r.household_id, r.region_code, cast(r.public_id as text) as item, r.proposed_on as on_day
from referrals.reported_referral r
where r.region_code >= :lo and r.region_code < :hi and r.consent
