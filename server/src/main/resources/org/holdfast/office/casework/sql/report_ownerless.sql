select distinct r.region_code from casework.report r
where r.owner is null and r.answered_on is null and r.region_code >= :lo and r.region_code < :hi
