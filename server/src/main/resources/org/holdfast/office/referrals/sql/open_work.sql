select count(*) from referrals.referral r
where r.owner = :posting and r.stage in ('proposed', 'sent', 'accepted') and r.region_code >= :lo and r.region_code < :hi
