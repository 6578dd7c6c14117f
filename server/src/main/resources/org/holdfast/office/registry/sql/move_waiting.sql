-- Moves that wait for an answer of the reader's places.
select count(*) from registry.move
where side = 2 and accepted_on is null and refused_on is null and region_code >= :lo and region_code < :hi
