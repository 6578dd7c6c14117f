insert into casework.sweep_visit (province, sweep_id, household_id, region_code, visited_on, outcome, note, visited_by, visitor, changed_by)
values (:province, :sweep, :household, :village, :visited_on, :outcome, :note, :posting, :visitor, :entry)
