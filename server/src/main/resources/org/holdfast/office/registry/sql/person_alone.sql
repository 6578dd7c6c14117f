-- Nothing but the household's own rows tells who somebody without a document is, so two files must not look at once: the households of
-- such people are held until the chunk is in. In the order of their numbers, so that two chunks never wait for each other.
select h.household_id
from registry.household h
where h.region_code >= :lo and h.region_code < :hi and h.dataset = :dataset and h.closed_on is null
  and (h.external_no, h.region_code) in (
    select s.household_no, s.village from registry.staging_person s
    where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
      and (s.id_number_index is null or coalesce(s.id_problem, false)))
order by h.province, h.household_id
for no key update;
