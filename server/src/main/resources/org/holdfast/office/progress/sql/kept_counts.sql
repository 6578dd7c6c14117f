-- Kept counts by child place, and (without an indicator) each village whose kept count is old: changed since, or counted by another basis.
with old as materialized (
  select c.region_code from progress.village_changed c where c.region_code >= :lo and c.region_code < :hi
  union
  select k.region_code from progress.village_count k where k.region_code >= :lo and k.region_code < :hi and k.basis <> :basis
)
select n.key as indicator, k.region_code / :width * :width as place, sum(n.value::bigint)::bigint as rows
from progress.village_count k
cross join lateral jsonb_each_text(k.counts) as n
where k.region_code >= :lo and k.region_code < :hi and not exists (select 1 from old where old.region_code = k.region_code)
group by 1, 2
union all
select null, old.region_code, 0 from old
