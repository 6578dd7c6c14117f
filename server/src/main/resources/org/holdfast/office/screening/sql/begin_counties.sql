-- Counties that have households, and how many.
insert into screening.run_county (run_id, county, region_code, expected)
select :run, c.county, c.county, c.expected
from (
  select h.region_code / 1000000 * 1000000 as county, count(*) as expected
  from registry.reported_household h
  where h.region_code >= :lo and h.region_code < :hi and h.dataset = ''
  group by 1) as c
