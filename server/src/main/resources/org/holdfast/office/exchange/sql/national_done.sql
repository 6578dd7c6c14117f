update exchange.national_export e set state = :state
where e.export_id = :export and e.state = 1 and e.region_code >= :lo and e.region_code < :hi
