-- Numbers that fail their check, sealed as they came, of records that nobody has been found for.
select s.row_no, s.row_id, s.id_number_enc
from exchange.staging_record s
join exchange.record r on r.batch_id = s.batch_id and r.row_no = s.row_no and r.region_code >= :lo and r.region_code < :hi
where s.batch_id = :batch and s.document_fault and s.id_number_enc is not null and r.answer = 0 and r.household_id is null
