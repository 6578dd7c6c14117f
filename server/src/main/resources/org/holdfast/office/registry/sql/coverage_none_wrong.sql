-- Lines that say there were none, although somebody of the place has something in one of the months.
with said as materialized (
  select s.row_no, k.subject, k.event_kind, s.region,
         s.region + (array[1000000000000, 10000000000, 100000000, 1000000, 1000, 1])[s.level + 1]::bigint as region_hi, h.province, h.household_id,
         extract(year from s.from_month)::int * 12 + extract(month from s.from_month)::int - 1 as from_month,
         extract(year from s.to_month)::int * 12 + extract(month from s.to_month)::int as until_month
  from registry.staging_coverage s
  join unnest(cast(:subjects as text[]), cast(:event_kinds as int[])) as k(subject, event_kind) on k.subject = s.kind
  left join registry.household h
    on h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.region and h.closed_on is null
   and h.region_code >= :lo and h.region_code < :hi
  where s.batch_id = :batch and s.none and s.region >= :lo and s.region < :hi and (s.household_no is null or h.household_id is not null)
)
select s.row_no, s.subject, min(m.month) as month
from said s
cross join lateral generate_series(s.from_month, s.until_month - 1) as m(month)
where case
  when s.household_id is null and s.event_kind = 0 then registry.money_there(s.subject, s.region, s.region_hi, m.month, 0)
  when s.household_id is null then registry.event_there(s.event_kind, s.region, s.region_hi, m.month)
  when s.event_kind = 0 then exists (
    select 1 from registry.money_year y
    where y.province = s.province and y.household_id = s.household_id and y.year = m.month / 12
      and y.region_code >= :lo and y.region_code < :hi
      and (registry.months_of(s.subject, y))[case when cardinality(registry.months_of(s.subject, y)) = 1 then 1 else m.month % 12 + 1 end] > 0)
  else exists (
    select 1 from registry.event e
    where e.province = s.province and e.household_id = s.household_id and e.kind = s.event_kind and e.reverses is null
      and e.region_code >= :lo and e.region_code < :hi
      and e.happened_on >= make_date(m.month / 12, m.month % 12 + 1, 1)
      and e.happened_on < make_date(m.month / 12, m.month % 12 + 1, 1) + interval '1 month') end
group by s.row_no, s.subject
order by s.row_no;
