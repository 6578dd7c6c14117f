-- The households of some places, given as pairs of bounds.
select distinct h.household_id
from generate_series(1, cardinality(cast(:bounds as bigint[])), 2) as i
join registry.household h
  on h.region_code >= (cast(:bounds as bigint[]))[i] and h.region_code < (cast(:bounds as bigint[]))[i + 1]
where h.dataset = :dataset and h.closed_on is null and h.region_code >= :lo and h.region_code < :hi
order by h.household_id;
