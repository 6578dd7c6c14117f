-- Nothing but the household's own rows tells who somebody without a document is, so two files must not look at once: the households of
-- such people are held until the chunk is in. In the order of their numbers, so that two chunks never wait for each other. They are few
-- and each is looked up by its number; a join would go through the county's households for every chunk.
with alone as materialized (
  select h.province, h.household_id
  from (
    select distinct s.household_no, s.village from registry.staging_person s
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
      and (s.id_number_index is null or coalesce(s.id_problem, false))) as n
  cross join lateral (
    select x.province, x.household_id from registry.household x
    where x.external_no = n.household_no and x.dataset = :dataset and x.region_code = n.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  order by h.province, h.household_id
)
select held.household_id
from alone a
cross join lateral (
  select x.household_id from registry.household x
  where x.province = a.province and x.household_id = a.household_id and x.closed_on is null
    and x.region_code >= :lo and x.region_code < :hi
  offset 0
  for no key update) held;
