-- The households of the places the batch speaks about.
select distinct h.household_id
from registry.staging_coverage s
join registry.household h
  on h.region_code >= s.region
 and h.region_code < s.region + (array[1000000000000, 10000000000, 100000000, 1000000, 1000, 1])[s.level + 1]::bigint
where s.batch_id = :batch and h.dataset = :dataset and h.closed_on is null and h.region_code >= :lo and h.region_code < :hi
order by h.household_id;
