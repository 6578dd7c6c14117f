insert into assistance.visit (province, household_id, region_code, visited_on, outcome, found, posting, account, name, unit, changed_by)
values (:province, :household_id, :region_code, :on, :outcome, :words, :posting, :account, :name, :unit, :entry)
returning visit_id
