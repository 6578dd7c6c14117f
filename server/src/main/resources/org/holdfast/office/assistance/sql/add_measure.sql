insert into assistance.measure (province, plan_id, line, household_id, region_code, position, cause, kind, what, who, due_on, adds, person, changed_by)
values (:province, :plan_id, :line, :household_id, :region_code, :position, :cause, :kind, :what, :who, :due_on, cast(:adds as bigint),
  cast(:person as uuid), :entry)
