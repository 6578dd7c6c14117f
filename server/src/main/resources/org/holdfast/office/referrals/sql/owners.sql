select coalesce(r.owner, 0), count(*) from referrals.referral r
where r.stage in ('proposed', 'sent', 'accepted') and r.region_code >= :lo and r.region_code < :hi group by 1
