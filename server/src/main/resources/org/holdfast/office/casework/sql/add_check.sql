insert into casework.house_check (province, clue_id, household_id, region_code, visited_on, outcome, wrong_data, actual_amount,
  income_sources, note, checked_by, checked_account, changed_by)
values (:province, :clue_id, :household_id, :region_code, :visited_on, :outcome, :wrong_data, :actual_amount,
  :income_sources, :note, :checked_by, :checked_account, :entry)
