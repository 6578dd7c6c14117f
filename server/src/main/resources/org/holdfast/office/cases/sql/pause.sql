insert into cases.pause (province, case_id, from_on, household_id, region_code, reason, words, changed_by)
values (:province, :case_id, :on, :household_id, :region_code, :reason, :words, :entry)
on conflict (province, case_id, from_on) do update set until_on = null, reason = excluded.reason, words = excluded.words
