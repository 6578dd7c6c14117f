update exchange.national_export e set state = 3, second_account = :account, second_unit = :unit, second_on = :on, changed_by = :entry
where e.public_id = :export and e.state = 2 and e.account <> :account and e.region_code >= :lo and e.region_code < :hi
