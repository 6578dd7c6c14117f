insert into casework.sweep (province, sweep_id, region_code, name, from_on, until_on, groups, listed_on, opened_by, changed_by)
values (:province, :sweep, :county, :name, :from_on, :until_on, :groups, :day, :posting, :entry)
