-- Sweeps of the reader's places with how far they are there; running ones first.
select v.sweep_id, min(v.name) as name, min(v.from_on) as from_on, min(v.until_on) as until_on, min(v.closed_on) as closed_on,
       sum(n.listed) as listed, sum(n.visited) as visited, sum(n.at_risk) as at_risk, sum(n.owed) as owed, sum(n.unsure) as unsure
from casework.sweep_village v
cross join lateral (
  select count(*) filter (where cardinality(h.groups) > 0) as listed,
         count(*) filter (where cardinality(h.groups) > 0 and h.visited_on is not null) as visited,
         count(*) filter (where h.outcome = 1) as at_risk,
         count(*) filter (where h.below_line and h.reason is null) as owed,
         count(*) filter (where cardinality(h.groups) = 0 and cardinality(h.unsure) > 0) as unsure
  from casework.sweep_household h
  where h.sweep_id = v.sweep_id and h.region_code = v.region_code and h.region_code >= :lo and h.region_code < :hi) n
where v.region_code >= :lo and v.region_code < :hi
group by v.sweep_id
order by min(v.closed_on) nulls first, min(v.until_on) desc, v.sweep_id
