select c.as_of, c.policy_version, c.copy, c.touched is not null as followed
from screening.county_judged c
where c.county = :county and c.region_code >= :lo and c.region_code < :hi
