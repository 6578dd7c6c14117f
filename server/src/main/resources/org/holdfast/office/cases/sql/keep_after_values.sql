insert into cases.after_value (province, case_id, household_id, region_code, eliminated_on, persons, flag_housing, flag_schooling, flag_water,
  flag_insurance, wage, property, transfer, operating, operating_expense, net, net_per_person, claims, self_paid, changed_by)
values (:province, :case_id, :household_id, :region_code, :on, :persons, :housing, :schooling, :water, :insurance, :wage, :property, :transfer,
  :operating, :operating_expense, :net, :net_per_person, :claims, :self_paid, :entry)
