-- Everybody of a county, for the closer look at what the number left over.
select n.province, n.person_id, n.household_id, n.region_code, n.name, n.sex, n.born_on
from registry.reported_namesake n
where n.dataset = '' and n.region_code >= :lo and n.region_code < :hi
