-- Holds the households of the chunk's rows, or of some of them, until the chunk is in: of two files about one household at one moment the
-- second waits, and its next statement sees what the first wrote. In the order of the numbers, so that two
-- chunks never wait for each other. Each is looked up by its number: a join would go through the county's households for every chunk.
with touched as materialized (
  select h.province, h.household_id
  from (
    select distinct s.household_no, s.village from registry.{staging} s
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until and ({whom})) as n
  cross join lateral (
    select x.province, x.household_id from registry.household x
    where x.external_no = n.household_no and x.dataset = :dataset and x.region_code = n.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  order by h.province, h.household_id
)
select held.household_id
from touched t
cross join lateral (
  select x.household_id from registry.household x
  where x.province = t.province and x.household_id = t.household_id and x.closed_on is null
    and x.region_code >= :lo and x.region_code < :hi
  offset 0
  for no key update) held;
