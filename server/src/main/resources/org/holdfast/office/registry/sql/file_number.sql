-- Number of an open or closed household by its public id, inside the reader's places.
select h.household_id from registry.household h
where h.public_id = :household and h.region_code >= :lo and h.region_code < :hi
