insert into cases.objection (province, case_id, objection, household_id, region_code, raised_on, raised_by, says, changed_by)
values (:province, :case_id, :number, :household_id, :region_code, :on, :by, :says, :entry)
