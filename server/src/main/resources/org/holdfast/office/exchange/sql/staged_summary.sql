-- A staged batch as a whole. The content leaves out the batch's own number: the same records under another number are the same records.
select count(*) as rows, min(s.row_no) as first_row,
       count(distinct s.sender) as senders, coalesce(min(s.sender), '') as sender,
       count(distinct s.batch_no) as numbers, coalesce(min(s.batch_no), '') as batch_no,
       count(*) filter (where s.sender is null or s.batch_no is null) as nameless,
       count(s.id_number_index) as documents, count(*) filter (where s.document_fault) as faulty,
       count(*) filter (where s.happened_on is null or s.happened_on < :oldest or s.happened_on > :today) as days_unusable,
       count(*) filter (where s.kind = any(:with_amount)) as amounts,
       count(*) filter (where s.kind = any(:with_amount) and s.amount is null) as amounts_unusable,
       sha256(convert_to(coalesce(string_agg(md5(concat_ws('|', s.kind, s.record_no, s.name, encode(s.id_number_index, 'hex'), s.place,
         s.amount, s.happened_on, coalesce(s.asks, false))), '' order by s.row_no), ''), 'UTF8')) as content
from exchange.staging_record s
where s.batch_id = :batch
