select distinct d.line, d.kind from assistance.delivery d
where d.province = :province and d.household_id = :household_id and d.region_code >= :lo and d.region_code < :hi
