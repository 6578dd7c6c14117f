insert into assistance.result (province, household_id, region_code, line, seen_on, outcome, words, posting, account, name, unit, changed_by)
values (:province, :household_id, :region_code, :line, :on, :outcome, :words, :posting, :account, :name, :unit, :entry)
