select c.as_of, c.policy_version, c.copy, c.followed
from screening.county_judged c
where c.county = :county and c.region_code >= :lo and c.region_code < :hi
