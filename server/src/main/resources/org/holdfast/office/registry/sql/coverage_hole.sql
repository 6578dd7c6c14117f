-- Villages of which nobody has something in a month, although so many of their county have it that chance alone would leave a village
-- of this size empty less than once in a million times: its values are not there yet. With n households, and a share p of the county's
-- households that have it, an empty village is as likely as (1 - p) to the power of n. Nobody need bring what has been said to be none.
with line as materialized (
  select s.row_no, s.kind as subject,
         greatest(:lo, s.region) as place_lo,
         least(:hi, s.region + (array[1000000000000, 10000000000, 100000000, 1000000, 1000, 1])[s.level + 1]::bigint) as place_hi,
         extract(year from s.from_month)::int * 12 + extract(month from s.from_month)::int - 1 as from_month,
         extract(year from s.to_month)::int * 12 + extract(month from s.to_month)::int as until_month
  from registry.staging_coverage s
  where s.batch_id = :batch and not coalesce(s.none, false) and s.household_no is null
    and s.kind = any(cast(:monthly as text[])) and s.region >= :lo and s.region < :hi
), county as materialized (
  select distinct h.county from line l
  cross join lateral (select distinct r.region_code / 1000000 as county from registry.household r
    where r.region_code >= l.place_lo and r.region_code < l.place_hi) h
), village as materialized (
  select c.county, h.region_code as village, count(*) as households
  from county c
  join registry.household h on h.region_code >= c.county * 1000000 and h.region_code < (c.county + 1) * 1000000
   and h.region_code >= :lo and h.region_code < :hi and h.closed_on is null and h.dataset = :dataset
  group by c.county, h.region_code
), has as materialized (
  select y.region_code as village, y.subject, y.month, count(*) as households
  from (
    select m.region_code, k.subject, m.household_id, m.year * 12 + a.n - 1 as month
    from county c
    join registry.money_year m on m.region_code >= c.county * 1000000 and m.region_code < (c.county + 1) * 1000000
     and m.region_code >= :lo and m.region_code < :hi
    cross join (select distinct subject from line) k
    cross join lateral (select registry.months_of(k.subject, m) as months) x
    cross join lateral (select n, case when cardinality(x.months) = 1 then x.months[1] else x.months[n] end as v from generate_series(1, 12) as g(n)) a
    where a.v is not null
    group by m.region_code, k.subject, m.household_id, m.year * 12 + a.n - 1) y
  group by y.region_code, y.subject, y.month
), share as materialized (
  select v.county, a.subject, a.month, sum(a.households) / (max(t.households) + 2.0) as p
  from has a
  join village v on v.village = a.village
  join (select county, sum(households) as households from village group by county) t on t.county = v.county
  group by v.county, a.subject, a.month
), said_none as materialized (
  select s.kind as subject, s.region as lo,
         s.region + (array[1000000000000, 10000000000, 100000000, 1000000, 1000, 1])[s.level + 1]::bigint as hi,
         extract(year from s.from_month)::int * 12 + extract(month from s.from_month)::int - 1 as from_month,
         extract(year from s.to_month)::int * 12 + extract(month from s.to_month)::int as until_month
  from registry.staging_coverage s
  where s.batch_id = :batch and s.none and s.household_no is null and s.region >= :lo and s.region < :hi
  union all
  select c.subject, c.region_lo, c.region_hi, c.from_month, c.until_month
  from registry.coverage c
  where c.none_said and c.withdrawn_at is null and c.household_id is null and c.region_lo < :hi and c.region_hi > :lo
), hole as (
  select l.row_no, l.subject, v.village, v.households, array_agg(s.month order by s.month) as months, max(s.p) as p
  from line l
  join village v on v.village >= l.place_lo and v.village < l.place_hi
  join share s on s.county = v.county and s.subject = l.subject and s.month >= l.from_month and s.month < l.until_month
  where v.households * ln(1 - least(s.p, 0.999)) < ln(1e-6)
    and not exists (select 1 from has a where a.village = v.village and a.subject = s.subject and a.month = s.month)
    and not exists (
      select 1 from said_none n
      where n.subject = l.subject and n.lo <= v.village and n.hi > v.village and n.from_month <= s.month and n.until_month > s.month)
  group by l.row_no, l.subject, v.village, v.households
)
select row_no, subject, village, households, months, round(p * 100)::int as percent, of_them
from (
  select h.*, row_number() over (partition by row_no order by households desc, village) as nth, count(*) over (partition by row_no) as of_them
  from hole h) h
where nth = 1
order by row_no;
