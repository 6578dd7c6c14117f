-- All that is known of a household, with the numbers in force where and when it is judged.
create or replace macro there_is(lo, hi) as case when lo > 0 then true when hi = 0 then false end;
create or replace macro nobody(lo, hi) as case when hi = 0 then true when lo > 0 then false end;
create or replace view gathered as
select h.*, p.*, m.*, e.*, n.line, n.rural, n.standard, n.sums, n.sum_lifted, n.sum_other,
       monitored_type <> 0 as monitored,
       monitored_type <> 0 and not risk_eliminated as watched,
       monitored_type <> 0 and risk_eliminated as eliminated,
       lifted or monitored_type <> 0 as targeted,
       flag_housing or flag_dropout or flag_water or flag_insurance as unsafe,
       flag_insurance or p.one_uninsured as uninsured,
       p.persons = 1 and p.one_elderly as alone,
       coalesce(whole_months(monitored_on, h.judged_on), 0)::hugeint as months_lo,
       coalesce(whole_months(monitored_on, h.judged_on)::hugeint, endless()) as months_hi,
       -- income per head against the line: both sides times the number of people, so that nothing is divided
       below(net_lo, net_hi, line * p.persons, line * p.persons) as poor,
       below(line * p.persons, line * p.persons, net_lo, net_hi) as above,
       below(left_lo, left_hi, line * p.persons, line * p.persons) as little_left,
       below(line * p.persons, line * p.persons, left_lo, left_hi) as enough_left,
       below(net_lo, net_hi, standard * p.persons, standard * p.persons) as destitute
from household h
join number_in_force n on n.place = h.place and n.day = h.judged_on
join people p on p.household = h.id
join money m on m.household = h.id
join happened e on e.household = h.id;

-- Gathered once for all four shelves.
create or replace table known as select * from gathered;
