-- Two files about how one household lives, at one moment: the second waits here until the first is in, and its next statement sees what
-- the first wrote. In the order of the numbers, so that two chunks never wait for each other.
select h.household_id
from registry.household h
where h.region_code >= :lo and h.region_code < :hi and h.dataset = :dataset and h.closed_on is null
  and (h.external_no, h.region_code) in (
    select s.household_no, s.village from registry.staging_living s
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until)
order by h.province, h.household_id
for no key update;
