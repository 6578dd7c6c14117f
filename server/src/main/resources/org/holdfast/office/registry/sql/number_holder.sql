-- A person of one household with the document number as it is kept.
select h.household_id, h.region_code, p.public_id, p.name, p.document_kind, p.document_last4, p.document_enc
from registry.household h
join registry.membership m on m.province = h.province and m.household_id = h.household_id and m.until_on is null
  and m.region_code >= :lo and m.region_code < :hi
join registry.person p on p.province = m.province and p.person_id = m.person_id and p.moved_to is null
  and p.region_code >= :lo and p.region_code < :hi
where h.public_id = :household and p.public_id = :person and h.region_code >= :lo and h.region_code < :hi
