select c.public_id from casework.clue c
where c.province = :province and c.household_id = :household and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi
