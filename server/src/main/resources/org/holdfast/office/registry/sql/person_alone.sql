-- Nothing but the household's own rows tells who somebody without a document is, so two files must not look at once: the households of
-- such people are held until the chunk is in. In the order of their numbers, so that two chunks never wait for each other. They are few
-- and looked up by their number; through the county's households it would go for every chunk.
select h.household_id
from (
  select distinct s.household_no, s.village from registry.staging_person s
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and (s.id_number_index is null or coalesce(s.id_problem, false))) as alone
join registry.household h
  on h.external_no = alone.household_no and h.region_code = alone.village and h.dataset = :dataset and h.closed_on is null
where h.region_code >= :lo and h.region_code < :hi
order by h.province, h.household_id
for no key update of h;
