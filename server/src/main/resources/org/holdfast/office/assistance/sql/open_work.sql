select (select count(*) from assistance.plan p where p.owner = :posting and p.state in (1, 2) and p.region_code >= :lo and p.region_code < :hi)
     + (select count(*) from assistance.closing c where c.owner = :posting and c.closed_on is null and c.region_code >= :lo and c.region_code < :hi)
     + (select count(*) from assistance.watch w where w.owner = :posting and w.state = 1 and w.region_code >= :lo and w.region_code < :hi)
