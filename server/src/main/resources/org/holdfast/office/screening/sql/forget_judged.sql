delete from screening.judged j
where j.household_id = any(:households) and j.province = any(:provinces) and j.region_code >= :lo and j.region_code < :hi
