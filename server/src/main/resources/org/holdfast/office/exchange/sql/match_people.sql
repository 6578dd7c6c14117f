-- Everybody, in the order of villages and households, for the encrypted copy. COPY takes no parameters: the range is written into the text.
select n.province, n.person_id, n.household_id, n.region_code, n.name, n.sex, n.born_on, substring(n.document_index for 16)
from registry.reported_match n
where n.dataset = '' and n.region_code >= :lo and n.region_code < :hi
order by n.region_code, n.household_id, n.person_id
