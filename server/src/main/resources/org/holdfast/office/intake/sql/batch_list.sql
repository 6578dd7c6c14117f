-- The latest batches of the reader's places.
select batch_id, public_id, region_code, lo, hi, profile, mode, round, file_name, state, asked::text as asked, row_count, accepted,
       rejected, blank, duplicate, last_row, applied, changed, unchanged, notes_zh, notes_en, problem, brought_by, posting_id, created_at,
       applying_at, finished_at
from intake.batch
where region_code >= :lo and region_code < :hi and (cast(:own as bigint) is null or posting_id = :own)
order by created_at desc, batch_id desc
limit :at_most offset :skip;
