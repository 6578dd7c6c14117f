-- Which source covered what. A row that says nothing new is not repeated. Within the places of the one who brings it.
with came as materialized (
  select s.row_no, s.kind, s.source, s.region, coalesce(s.none, false) as none_said,
         s.region + (array[1000000000000, 10000000000, 100000000, 1000000, 1000, 1])[s.level + 1]::bigint as region_hi,
         h.household_id, s.household_no,
         extract(year from s.from_month)::int * 12 + extract(month from s.from_month)::int - 1 as from_month,
         extract(year from s.to_month)::int * 12 + extract(month from s.to_month)::int as until_month
  from registry.staging_coverage s
  left join registry.household h
    on h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.region and h.closed_on is null
   and h.region_code >= :lo and h.region_code < :hi
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and s.region >= :lo and s.region < :hi
), known as materialized (
  select k.subject, k.region_lo, k.region_hi, coalesce(k.household_id, 0) as household_id, k.source, k.from_month, k.until_month
  from registry.coverage k
  where k.region_lo >= :lo and k.region_lo < :hi and k.withdrawn_at is null
    and (k.province, k.region_lo) in (select distinct c.region / 10000000000, c.region from came c)
), added as (
  insert into registry.coverage (province, region_lo, region_hi, household_id, subject, from_month, until_month, source, none_said, batch_id)
  select c.region / 10000000000, c.region, c.region_hi, c.household_id, c.kind, c.from_month, c.until_month, c.source, c.none_said, :batch
  from came c
  where (c.household_no is null or c.household_id is not null)
    and not exists (
      select 1 from known k
      where k.subject = c.kind and k.region_lo = c.region and k.region_hi = c.region_hi
        and k.household_id = coalesce(c.household_id, 0) and k.source = c.source
        and k.from_month <= c.from_month and k.until_month >= c.until_month)
  returning none_said, subject
)
select count(*) as changed, count(*) filter (where none_said) as none_said,
       coalesce(string_agg(distinct subject, ' ') filter (where none_said), '') as subjects
from added;
