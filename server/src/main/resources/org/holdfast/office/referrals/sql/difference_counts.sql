select d.kind, count(*) from referrals.difference d
where d.settled is null and d.region_code >= :lo and d.region_code < :hi group by 1
