-- Lines that cover months of which nobody in the county (or in the larger place they speak about) has anything. What comes every
-- month is looked for month by month; what comes now and then must be there in one of the months.
with line as materialized (
  select s.row_no, s.kind, s.region, s.level, s.from_month, s.to_month, s.household_no
  from registry.staging_coverage s
  where s.batch_id = :batch and not coalesce(s.none, false) and s.region >= :lo and s.region < :hi
), said as materialized (
  select l.row_no, k.subject, k.event_kind, k.monthly,
         greatest(:lo, case when l.level > 3 then l.region / 1000000 * 1000000 else l.region end) as place_lo,
         least(:hi, case when l.level > 3 then l.region / 1000000 * 1000000 + 1000000
                         else l.region + (array[1000000000000, 10000000000, 100000000, 1000000])[l.level + 1] end) as place_hi,
         extract(year from l.from_month)::int * 12 + extract(month from l.from_month)::int - 1 as from_month,
         extract(year from l.to_month)::int * 12 + extract(month from l.to_month)::int as until_month
  from line l
  join unnest(cast(:subjects as text[]), cast(:event_kinds as int[]), cast(:monthly as boolean[])) as k(subject, event_kind, monthly)
    on k.subject = l.kind
), asked as materialized (
  select distinct s.subject, s.event_kind, s.place_lo, s.place_hi, m.month
  from (select distinct subject, event_kind, place_lo, place_hi, from_month, until_month from said) s
  cross join lateral generate_series(s.from_month, s.until_month - 1) as m(month)
), empty as materialized (
  select a.subject, a.place_lo, a.place_hi, a.month
  from asked a
  where not case when a.event_kind = 0 then registry.money_there(a.subject, a.place_lo, a.place_hi, a.month, -1)
                 else registry.event_there(a.event_kind, a.place_lo, a.place_hi, a.month) end
), unfounded as materialized (
  select s.subject, s.monthly, s.place_lo, s.place_hi, s.from_month, s.until_month, array_agg(e.month order by e.month) as months
  from (select distinct subject, monthly, place_lo, place_hi, from_month, until_month from said) s
  join empty e on e.subject = s.subject and e.place_lo = s.place_lo and e.place_hi = s.place_hi
   and e.month >= s.from_month and e.month < s.until_month
  group by s.subject, s.monthly, s.place_lo, s.place_hi, s.from_month, s.until_month
  having s.monthly or count(*) = s.until_month - s.from_month
)
select s.row_no, s.subject, s.place_lo, s.place_hi, u.months
from said s
join unfounded u using (subject, place_lo, place_hi, from_month, until_month)
order by s.row_no;
