select d.difference_id, d.version, d.settled, d.region_code from referrals.difference d
where d.public_id = :id and d.region_code >= :lo and d.region_code < :hi for update
