-- Views of sql/judge that PostgreSQL must be told in another way, the rest is taken over word for word by Dialect.
--
-- The first source that spoke after a household had come: no ASOF join. There are a few such moments in a province.
create or replace view arrived as
with moments as materialized (select distinct recorded from coverage where household_id is null)
select h.household_id, h.region_code, m.moment
from household h
cross join lateral (select min(recorded) as moment from moments where recorded >= coalesce(h.came, 0)) m
where m.moment is not null;

-- A source speaks of places of one county: said here, so that they can be joined by a hash.
create or replace view place_covered as
select v.region_code, v.moment, c.subject, bit_or(month_bits(c.from_month, c.until_month)) as bits
from (select distinct region_code, moment from arrived) v
join coverage c on c.household_id is null and c.region_lo / 1000000 = v.region_code / 1000000
    and v.region_code >= c.region_lo and v.region_code < c.region_hi and c.recorded >= v.moment
group by v.region_code, v.moment, c.subject;

-- A select cannot use its own columns; months since an event are counted once.
create or replace view money as
select *, net_lo + claims_lo - medical_hi - schooling_hi - other_hi as left_lo,
       net_hi + claims_hi - medical_lo - schooling_lo - other_lo as left_hi,
       medical_lo + schooling_lo as rigid_lo, medical_hi + schooling_hi as rigid_hi
from (
    select household_id,
           lowest(wage_12) + lowest(operating_12) + lowest(property_12) + lowest(transfer_12)
               - most(operating_expense_12, operating_expense_12_more) as net_lo,
           most(wage_12, wage_12_more) + most(operating_12, operating_12_more) + most(property_12, property_12_more)
               + most(transfer_12, transfer_12_more) - lowest(operating_expense_12) as net_hi,
           lowest(wage_12_before_12) + lowest(operating_12_before_12) + lowest(property_12_before_12) + lowest(transfer_12_before_12)
               - most(operating_expense_12_before_12, operating_expense_12_before_12_more) as earlier_lo,
           most(wage_12_before_12, wage_12_before_12_more) + most(operating_12_before_12, operating_12_before_12_more)
               + most(property_12_before_12, property_12_before_12_more) + most(transfer_12_before_12, transfer_12_before_12_more)
               - lowest(operating_expense_12_before_12) as earlier_hi,
           lowest(claims_12) as claims_lo, most(claims_12, claims_12_more) as claims_hi,
           lowest(wage_12) as wage_lo, most(wage_12, wage_12_more) as wage_hi,
           lowest(transfer_12) as transfer_lo, most(transfer_12, transfer_12_more) as transfer_hi,
           lowest(medical_self_paid_12) as medical_lo, most(medical_self_paid_12, medical_self_paid_12_more) as medical_hi,
           lowest(schooling_self_paid_12) as schooling_lo, most(schooling_self_paid_12, schooling_self_paid_12_more) as schooling_hi,
           lowest(other_self_paid_12) as other_lo, most(other_self_paid_12, other_self_paid_12_more) as other_hi
    from sums offset 0) ends;

create or replace view dated as
select e.household_id, e.kind, e.tag, e.open, ago < l.news_months as new, ago < l.job_months as late, ago < l.loan_months as watched,
       ago < l.relief_months as fresh
from (
    select household_id, kind, tag, open, months_since(happened_on) as ago
    from event where happened_on <= $as_of::date and kind in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16) offset 0) e
join in_force l on l.county = e.household_id / 1000000000000;
