update referrals.referral r set owner = :to, version = r.version + 1, changed_at = now(), changed_by = :entry
where r.owner = :from and r.stage in ('proposed', 'sent', 'accepted') and r.region_code >= :lo and r.region_code < :hi
