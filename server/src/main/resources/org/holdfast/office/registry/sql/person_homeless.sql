-- Persons whose household is neither registered in that village nor comes with the same file.
select s.row_no, s.household_no
from registry.staging_person s
where s.batch_id = :batch
  and not exists (
    select 1 from registry.household h
    where h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.village and h.closed_on is null
      and h.region_code >= :lo and h.region_code < :hi)
  and not exists (
    select 1 from registry.staging_household t
    where t.batch_id = s.batch_id and t.household_no = s.household_no and t.village = s.village);
