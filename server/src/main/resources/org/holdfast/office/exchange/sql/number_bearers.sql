-- Who bears one of these numbers, by their keyed hashes.
select d.document_index, d.province, d.person_id, d.household_id, d.region_code, d.name, d.sex, d.born_on
from registry.reported_document d
where d.document_index = any(:indexes) and d.dataset = '' and d.region_code >= :lo and d.region_code < :hi
