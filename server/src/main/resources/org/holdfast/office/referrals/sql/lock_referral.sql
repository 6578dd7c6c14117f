select r.referral_id from referrals.referral r
where r.public_id = :id and r.region_code >= :lo and r.region_code < :hi and (not :sent_only or r.sent_on is not null)
for update
