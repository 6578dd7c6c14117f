insert into registry.money_year (province, household_id, person_id, year, region_code, wage, operating, operating_expense, property,
  transfer, claims, medical_self_paid, schooling_self_paid, other_self_paid, changed_by)
select :province, :household, y.person_id, y.year, :village, y.wage, y.operating, y.operating_expense, y.property, y.transfer, y.claims,
       y.medical_self_paid, y.schooling_self_paid, y.other_self_paid, :entry
from registry.money_year y
where y.province = :from_province and y.household_id = :from_household and y.region_code >= :lo and y.region_code < :hi;
