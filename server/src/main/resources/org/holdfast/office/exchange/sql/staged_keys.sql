-- What of a chunk is looked for by its number: the same records as in record_take.
select s.row_no, substring(s.id_number_index for 16) as number, s.name
from exchange.staging_record s
where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
  and s.faults_zh is null and not s.document_fault and s.kind = any(:owned) and s.id_number_index is not null
order by s.row_no
