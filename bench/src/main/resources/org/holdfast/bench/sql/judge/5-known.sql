-- All that is known of a household, with the numbers in force at its place. Shares are in ten-thousandths.
create or replace view gathered as
select h.*, p.* exclude (household_id), m.* exclude (household_id), e.* exclude (household_id), l.* exclude (county),
       coalesce(p.persons, 0) as persons_lo, coalesce(p.persons::hugeint, endless()) as persons_hi,
       coalesce(p.labour_lo, 0) as labour_least, coalesce(p.labour_hi::hugeint, endless()) as labour_most,
       case when p.relations_known then p.heads end as heads_count,
       monitored_type <> 0 as monitored,
       monitored_type <> 0 and not risk_eliminated as watched,
       monitored_type <> 0 and risk_eliminated as eliminated,
       lifted or monitored_type <> 0 as targeted,
       flag_housing or flag_dropout or flag_water or flag_insurance as unsafe,
       flag_insurance or there_is(p.uninsured) as without_insurance,
       p.persons = 1 and there_is(p.elderly) as alone,
       case when p.labour_lo > 0 then true when p.labour_hi = 0 then false end as can_work,
       case when p.disabled_lo > 0 then true when p.disabled_hi = 0 then false end as one_disabled,
       case when p.upper_lo > 0 then true when p.upper_hi = 0 then false end as one_upper,
       case when monitored_on <= $as_of::date then months_since(monitored_on) end as watched_months,
       -- income per head against an amount per head: both sides times the number of people, so that nothing is divided
       below(net_lo, net_hi, line::hugeint * p.persons, line::hugeint * p.persons) as poor,
       below(line::hugeint * p.persons, line::hugeint * p.persons, net_lo, net_hi) as above,
       below(left_lo, left_hi, line::hugeint * p.persons, line::hugeint * p.persons) as little_left,
       below(line::hugeint * p.persons, line::hugeint * p.persons, left_lo, left_hi) as enough_left,
       below(net_lo, net_hi, standard::hugeint * p.persons, standard::hugeint * p.persons) as destitute,
       below(0, 0, earlier_lo, earlier_hi) and below(10000 * net_lo, 10000 * net_hi, kept_share * earlier_lo, kept_share * earlier_hi)
           as fallen
from household h
join in_force l on l.county = h.household_id // 1000000000000
join money m on m.household_id = h.household_id
join happened e on e.household_id = h.household_id
left join people p on p.household_id = h.household_id;
