-- Whose rows an entry changed that the copy may not have seen; one more than wanted tells that there are too many.
select distinct c.person_id
from registry.reported_match_change c
where c.changed_by >= :entry and c.region_code >= :lo and c.region_code < :hi
order by c.person_id
limit :at_most
