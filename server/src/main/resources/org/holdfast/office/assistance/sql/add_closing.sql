-- Said once, however often the death is told.
insert into assistance.closing (province, household_id, region_code, line, kind, person, died_on, due_on, owner, changed_by)
values (:province, :household_id, :region_code, :line, :kind, :person, :died_on, :due_on, :owner, :entry)
on conflict (province, household_id, line, person) do nothing
