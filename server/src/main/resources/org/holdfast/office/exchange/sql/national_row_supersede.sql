update exchange.national_row r set state = 3, settled_on = :on, changed_by = :entry
where r.state = 0 and r.household_id = any(cast(:some as bigint[])) and r.region_code >= :lo and r.region_code < :hi
