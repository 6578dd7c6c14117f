-- Counts villages anew and takes their marks away. One statement, so one snapshot: a change that this count does not see keeps its mark.
with chosen as materialized (
  select distinct o.region_code
  from (
    select c.region_code from progress.village_changed c where c.region_code >= :lo and c.region_code < :hi
    union all
    select k.region_code from progress.village_count k where k.region_code >= :lo and k.region_code < :hi and k.basis <> :basis) as o
  order by o.region_code
  limit :at_most
), unmarked as (
  delete from progress.village_changed c using chosen o
  where c.region_code = o.region_code and c.region_code >= :lo and c.region_code < :hi
), counted as (
  /*counted*/
)
insert into progress.village_count (province, region_code, basis, counts, counted_at)
select (o.region_code / 10000000000)::smallint, o.region_code, :basis,
       coalesce(jsonb_object_agg(n.indicator, n.rows) filter (where n.indicator is not null), '{}'), now()
from chosen o
left join counted n on n.region_code = o.region_code
group by o.region_code
on conflict (province, region_code) do update
set basis = excluded.basis, counts = excluded.counts, counted_at = excluded.counted_at
