-- A household number that is registered in another village of these places: it moved, or the village is wrong.
select s.row_no, lpad(s.village::text, 12, '0') as entered, lpad(h.region_code::text, 12, '0') as registered
from registry.staging_household s
join registry.household h on h.external_no = s.household_no and h.dataset = :dataset and h.closed_on is null
where s.batch_id = :batch and h.region_code <> s.village and h.region_code >= :lo and h.region_code < :hi;
