update exchange.national_row r set state = :state, reason = :reason, settled_on = :on, settled_by = :account, changed_by = :entry
where r.public_id = any(cast(:rows as uuid[])) and r.state = 0 and r.region_code >= :lo and r.region_code < :hi
