insert into casework.review (province, clue_id, household_id, region_code, accepted, opinion, reviewed_by, changed_by)
values (:province, :clue_id, :household_id, :region_code, :accepted, :opinion, :reviewed_by, :entry)
