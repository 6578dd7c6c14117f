-- How many households a report would hold, counted no further than :at_most.
select count(*)::int
from (
  select 1 from registry.reported_household h
  where h.region_code >= :lo and h.region_code < :hi and h.dataset = :dataset
  limit :at_most) as counted
