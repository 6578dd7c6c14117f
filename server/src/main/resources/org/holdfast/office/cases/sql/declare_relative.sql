insert into cases.relative (province, case_id, account, household_id, region_code, declared_on, words, changed_by)
values (:province, :case_id, :account, :household_id, :region_code, :on, :words, :entry)
on conflict (province, case_id, account) do nothing
