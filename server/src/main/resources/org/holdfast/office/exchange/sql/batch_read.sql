-- The verdict of the preview; a file read anew replaces it until the batch is taken.
insert into exchange.batch as b (batch_id, public_id, region_code, lo, hi, posting_id, account_id, sender, department, batch_no, content_hash,
  state, verdict, detail, received_on)
values (:batch, :public, :region, :lo, :hi, :posting, :account, :sender, :department, :batch_no, :content, 'read', :verdict, :detail, :today)
on conflict (batch_id) do update
set sender = excluded.sender, department = excluded.department, batch_no = excluded.batch_no, content_hash = excluded.content_hash,
    verdict = excluded.verdict, detail = excluded.detail, received_on = excluded.received_on
where b.state = 'read'
