-- The households the batch speaks about: those of its places, and those it names.
with place as materialized (
  select distinct s.region as lo, s.region + (array[1000000000000, 10000000000, 100000000, 1000000, 1000, 1])[s.level + 1]::bigint as hi
  from registry.staging_coverage s
  where s.batch_id = :batch and s.household_no is null
), named as materialized (
  select distinct s.household_no, s.region
  from registry.staging_coverage s
  where s.batch_id = :batch and s.household_no is not null
)
select h.household_id
from place p
join registry.household h on h.region_code >= p.lo and h.region_code < p.hi
where h.dataset = :dataset and h.closed_on is null and h.region_code >= :lo and h.region_code < :hi
union
select h.household_id
from named n
join registry.household h
  on h.external_no = n.household_no and h.dataset = :dataset and h.region_code = n.region and h.closed_on is null
where h.region_code >= :lo and h.region_code < :hi
order by 1;
