insert into assistance.reason (province, plan_id, lack, household_id, region_code, words, changed_by)
values (:province, :plan_id, :lack, :household_id, :region_code, :words, :entry)
