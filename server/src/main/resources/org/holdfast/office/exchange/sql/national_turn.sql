-- Whoever holds the row goes on; another server waits and then sees how far it went.
select e.export_id, e.public_id, e.region_code, e.lo, e.hi, e.year, e.at_province, e.at_household, e.persons, e.made_on, e.changed_by, e.made
from exchange.national_export e
where e.export_id = :export and e.state = 1 and e.region_code >= :lo and e.region_code < :hi
for update of e
