-- What is looked for elsewhere, in the order of rows: the number where it passes its check, and what the record says beside.
select s.row_no, case when not coalesce(s.document_fault, false) then substring(s.id_number_index for 16) end as number, s.name, s.sex,
       s.birth_date as born_on, s.place
from exchange.staging_record s
where s.batch_id = :batch and s.faults_zh is null and s.kind = any(:owned)
order by s.row_no
