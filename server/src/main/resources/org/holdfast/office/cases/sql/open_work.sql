select count(*) from cases.cases c where c.owner = :posting and c.outcome is null and c.region_code >= :lo and c.region_code < :hi
