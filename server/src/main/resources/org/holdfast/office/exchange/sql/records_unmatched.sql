-- What the number left over.
select r.row_no, r.name, r.sex, r.born_on, r.place, r.document_last4, r.document_fault, r.document_index
from exchange.record r
where r.batch_id = :batch and r.answer = 0 and r.household_id is null and r.region_code >= :lo and r.region_code < :hi
order by r.row_no
