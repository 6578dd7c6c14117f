-- Figures of a day before those that are registered: nothing may go back in time unnoticed.
select s.row_no, s.as_of::text as as_of, v.as_of::text as registered
from registry.staging_village s
join registry.village_condition v on v.region_code = s.village and v.as_of > s.as_of
where s.batch_id = :batch and v.region_code >= :lo and v.region_code < :hi
order by s.row_no;
