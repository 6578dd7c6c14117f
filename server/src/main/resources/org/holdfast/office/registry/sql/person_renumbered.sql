-- A known person with another number than before: a changed ID number needs evidence, so it is an act and not an import.
select s.row_no, p.document_last4
from registry.staging_person s
join registry.household h
  on h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.village and h.closed_on is null
join registry.membership m
  on m.province = h.province and m.household_id = h.household_id and m.region_code = h.region_code and m.until_on is null
join registry.person p on p.province = m.province and p.person_id = m.person_id and p.external_no = s.person_no
where s.batch_id = :batch and s.id_number_index is not null and p.document_index is not null
  and p.document_index <> s.id_number_index and h.region_code >= :lo and h.region_code < :hi;
