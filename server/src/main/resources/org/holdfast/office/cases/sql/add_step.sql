insert into cases.step (province, case_id, step, household_id, region_code, act, from_stage, to_stage, happened_on, reason, words, paper, posting,
  account, name, unit, changed_by)
values (:province, :case_id, :step, :household_id, :region_code, :act, :from_stage, :to_stage, :on, :reason, :words, cast(:paper as jsonb), :posting,
  :account, :name, :unit, :entry)
