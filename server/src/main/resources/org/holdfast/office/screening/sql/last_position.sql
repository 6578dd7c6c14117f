-- The latest position any household of these places was judged at.
select coalesce(max(j.position), 0) from screening.judged j where j.region_code >= :lo and j.region_code < :hi
