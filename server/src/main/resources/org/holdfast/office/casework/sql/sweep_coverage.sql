-- How far a sweep is, village by village.
select h.region_code,
       count(*) filter (where cardinality(h.groups) > 0) as listed,
       count(*) filter (where cardinality(h.groups) > 0 and h.visited_on is not null) as visited,
       count(*) filter (where cardinality(h.groups) > 0 and h.visited_on is null and h.attempts > 0) as tried,
       count(*) filter (where h.outcome = 1) as at_risk,
       count(*) filter (where h.below_line and h.reason is null) as owed,
       count(*) filter (where cardinality(h.groups) = 0 and cardinality(h.unsure) > 0) as unsure
from casework.sweep_household h
where h.sweep_id = :sweep and h.region_code >= :lo and h.region_code < :hi
group by h.region_code
order by h.region_code
