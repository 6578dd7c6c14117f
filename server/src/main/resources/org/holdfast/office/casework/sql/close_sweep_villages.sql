update casework.sweep_village v set closed_on = :day, changed_by = :entry
where v.sweep_id = :sweep and v.region_code >= :lo and v.region_code < :hi
