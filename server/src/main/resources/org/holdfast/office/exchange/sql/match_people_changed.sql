-- The same for some people: those whose rows changed since the copy, or whom a matching elsewhere found.
select n.province, n.person_id, n.household_id, n.region_code, n.name, n.sex, n.born_on, substring(n.document_index for 16)
from registry.reported_match n
where n.person_id = any(:people) and n.dataset = '' and n.region_code >= :lo and n.region_code < :hi
order by n.region_code, n.household_id, n.person_id
