-- Waiting for a clerk of the village of whoever is likeliest, or put aside because nobody is like it.
update exchange.record r
set answer = a.answer, region_code = a.region_code, reason = a.reason, changed_by = :entry
from jsonb_to_recordset(cast(:answers as jsonb)) as a(row_no bigint, answer smallint, region_code bigint, reason text)
where r.batch_id = :batch and r.row_no = a.row_no and r.region_code >= :lo and r.region_code < :hi
