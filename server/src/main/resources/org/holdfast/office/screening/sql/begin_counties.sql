-- Counties that have households.
insert into screening.run_county (run_id, county, region_code)
select :run, c.county, c.county
from (
  select distinct h.region_code / 1000000 * 1000000 as county
  from registry.reported_household h
  where h.region_code >= :lo and h.region_code < :hi and h.dataset = '') as c
