select c.county from screening.county_judged c where c.region_code >= :lo and c.region_code < :hi order by c.county
