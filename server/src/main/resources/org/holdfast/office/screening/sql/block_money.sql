-- Months of money of a block's households, as far back as any window of the law looks (24 whole months).
select y.household_id, y.year, y.person_id, y.wage, y.operating, y.operating_expense, y.property, y.transfer, y.claims, y.medical_self_paid,
       y.schooling_self_paid, y.other_self_paid
from registry.reported_money y /*by key*/
where y.region_code >= :lo and y.region_code < :hi and y.year >= :from_year
order by y.household_id, y.person_id, y.year
