-- About how many records a batch has, without counting them.
select coalesce(max(s.row_no) - min(s.row_no) + 1, 0) from exchange.staging_record s where s.batch_id = :batch
