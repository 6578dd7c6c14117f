-- The households the chunk speaks about.
select distinct h.household_id
from registry.{staging} s
cross join lateral (
  select x.household_id from registry.household x
  where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
    and x.region_code >= :lo and x.region_code < :hi
  offset 0) h
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
order by h.household_id;
