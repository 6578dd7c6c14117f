-- Members by their full names, as the family's own papers bear them.
select m.person_id, n.name, n.document_last4, m.document, m.relation, m.born_on, m.labour, m.insured
from registry.reported_member m
join registry.reported_namesake n on n.province = m.province and n.person_id = m.person_id and n.household_id = m.household_id
where m.province = :province and m.household_id = :household and m.region_code >= :lo and m.region_code < :hi
order by m.relation nulls last, m.person_id
