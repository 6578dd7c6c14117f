-- What happened stays what it was; only whose eyes it is under goes with the household. The old place stands in history rows
-- of the household. (:entry is the entry of the move.)
update registry.event e set region_code = :village
where e.province = :province and e.household_id = :household and e.region_code >= :lo and e.region_code < :hi and :entry > 0;
