update exchange.national_export e
set at_province = :province, at_household = :household, looked = e.looked + :some, made = e.made + :made,
    persons = e.persons + :persons
where e.export_id = :export and e.region_code >= :lo and e.region_code < :hi
