select m.public_id, m.person_id, n.name, coalesce(n.document_last4, '') as last4
from registry.reported_member m
join registry.reported_namesake n on n.province = m.province and n.person_id = m.person_id and n.region_code >= :lo and n.region_code < :hi
where m.province = :province and m.household_id = :household_id and m.region_code >= :lo and m.region_code < :hi
order by m.relation nulls last, m.person_id
