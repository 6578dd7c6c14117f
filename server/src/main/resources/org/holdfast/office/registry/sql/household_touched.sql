-- The households the chunk speaks about.
select distinct h.household_id
from registry.{staging} s
join registry.household h
  on h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.village and h.closed_on is null
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until and h.region_code >= :lo and h.region_code < :hi
order by h.household_id;
