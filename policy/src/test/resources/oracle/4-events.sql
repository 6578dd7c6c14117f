-- What was reported lately. A kind that nobody covered for every whole month of the window may have happened more often than is held;
-- the running month is excepted. Kinds: 2 diagnosis, 3 disability, 4 drop-out, 5 disaster, 6 accident, 7 project failed, 8 job started,
-- 9 job lost, 10 loan overdue, 11 allowance ended, 12 death, 14 returned home, 15 house damaged, 16 workshop closed.
create or replace view kind_covered as
select household, kind,
       count(*) filter (where ago between 1 and 3) = 3 as quarter,
       count(*) filter (where ago between 1 and 6) = 6 as half,
       count(*) filter (where ago between 1 and 12) = 12 as year
from covered
group by household, kind;

create or replace view covering as
select household,
       bool_or(half) filter (where kind = 2) as c2, bool_or(half) filter (where kind = 3) as c3,
       bool_or(half) filter (where kind = 4) as c4, bool_or(half) filter (where kind = 5) as c5,
       bool_or(half) filter (where kind = 6) as c6, bool_or(half) filter (where kind = 7) as c7,
       bool_or(quarter) filter (where kind = 8) as q8, bool_or(quarter) filter (where kind = 9) as q9,
       bool_or(year) filter (where kind = 10) as y10, bool_or(half) filter (where kind = 11) as c11,
       bool_or(half) filter (where kind = 12) as c12, bool_or(quarter) filter (where kind = 14) as q14,
       bool_or(half) filter (where kind = 15) as c15, bool_or(quarter) filter (where kind = 16) as q16,
       -- the epidemic tag is looked for in four kinds, the blow of temporary relief in four others; all four must be covered
       count(*) filter (where half and kind in (7, 9, 14, 16)) = 4 as tag_covered,
       count(*) filter (where quarter and kind in (2, 5, 6, 15)) = 4 as blow_covered
from kind_covered
group by household;

create or replace view dated as
select e.household, e.kind, e.tag, e.open, whole_months(e.on_day, h.judged_on) as months_ago
from event e
join household h on h.id = e.household;

create or replace view counted as
select household,
       count(*) filter (where kind = 2 and months_ago < 6) as n2, count(*) filter (where kind = 3 and months_ago < 6) as n3,
       count(*) filter (where kind = 4 and months_ago < 6) as n4, count(*) filter (where kind = 5 and months_ago < 6) as n5,
       count(*) filter (where kind = 6 and months_ago < 6) as n6, count(*) filter (where kind = 7 and months_ago < 6) as n7,
       count(*) filter (where kind = 8 and months_ago < 3) as n8, count(*) filter (where kind = 9 and months_ago < 3) as n9,
       count(*) filter (where kind = 11 and months_ago < 6) as n11, count(*) filter (where kind = 12 and months_ago < 6) as n12,
       count(*) filter (where kind = 14 and months_ago < 3) as n14, count(*) filter (where kind = 16 and months_ago < 3) as n16,
       surely(kind = 10 and open and months_ago < 12) as n10, maybe(kind = 10 and open and months_ago < 12) as m10,
       surely(kind = 15 and open and months_ago < 6) as n15, maybe(kind = 15 and open and months_ago < 6) as m15,
       surely(kind in (7, 9, 14, 16) and tag = 1 and months_ago < 6) as tag_lo,
       maybe(kind in (7, 9, 14, 16) and tag = 1 and months_ago < 6) as tag_hi,
       count(*) filter (where kind in (2, 5, 6, 15) and months_ago < 3) as blows
from dated
group by household;

-- One row a household, also where nothing was ever reported: the least and the most there may have been.
create or replace macro most(held, covered) as case when covered then coalesce(held, 0)::hugeint else endless() end;
create or replace view happened as
select h.id as household,
       coalesce(n2, 0) as diagnoses_lo, most(n2, c2) as diagnoses_hi, coalesce(n3, 0) as certified_lo, most(n3, c3) as certified_hi,
       coalesce(n4, 0) as dropouts_lo, most(n4, c4) as dropouts_hi, coalesce(n5, 0) as disasters_lo, most(n5, c5) as disasters_hi,
       coalesce(n6, 0) as accidents_lo, most(n6, c6) as accidents_hi, coalesce(n7, 0) as failed_lo, most(n7, c7) as failed_hi,
       coalesce(n8, 0) as started_lo, most(n8, q8) as started_hi, coalesce(n9, 0) as lost_lo, most(n9, q9) as lost_hi,
       coalesce(n10, 0) as loans_lo, most(m10, y10) as loans_hi, coalesce(n11, 0) as ended_lo, most(n11, c11) as ended_hi,
       coalesce(n12, 0) as deaths_lo, most(n12, c12) as deaths_hi, coalesce(n14, 0) as returns_lo, most(n14, q14) as returns_hi,
       coalesce(n15, 0) as damage_lo, most(m15, c15) as damage_hi, coalesce(n16, 0) as closed_lo, most(n16, q16) as closed_hi,
       coalesce(tag_lo, 0) as epidemic_lo, most(tag_hi, tag_covered) as epidemic_hi,
       coalesce(blows, 0) as blows_lo, most(blows, blow_covered) as blows_hi
from household h
left join counted n on n.household = h.id
left join covering c on c.household = h.id;
