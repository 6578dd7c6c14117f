insert into assistance.watch_history select w.*, now(), :entry from assistance.watch w
where w.province = :province and w.household_id = :household_id and w.state in (1, 2) and w.region_code >= :lo and w.region_code < :hi
