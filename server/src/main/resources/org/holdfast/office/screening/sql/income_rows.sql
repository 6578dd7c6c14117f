-- Every row of money of one household that touches the window.
select y.household_id, y.year, y.person_id, y.wage, y.operating, y.operating_expense, y.property, y.transfer, y.claims, y.medical_self_paid,
       y.schooling_self_paid, y.other_self_paid
from registry.reported_money y
where y.province = :province and y.household_id = :household_id and y.region_code >= :lo and y.region_code < :hi and y.year >= :from_year
order by y.household_id, y.person_id, y.year
