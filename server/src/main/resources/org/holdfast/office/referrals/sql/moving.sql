-- The referrals under way of a household that moves.
select r.public_id
from referrals.referral r
where r.province = :old_province and r.household_id = :old_household and r.stage in ('proposed', 'sent', 'accepted')
  and r.region_code >= :lo and r.region_code < :hi
