select coalesce(c.owner, 0), count(*) from cases.cases c
where c.outcome is null and c.region_code >= :lo and c.region_code < :hi group by 1
