update exchange.record r
set answer = a.answer, clue_id = a.clue_id, version = r.version + 1, changed_by = :entry
from jsonb_to_recordset(cast(:answers as jsonb)) as a(row_no bigint, answer smallint, clue_id bigint)
where r.batch_id = :batch and r.row_no = a.row_no and r.region_code >= :lo and r.region_code < :hi
