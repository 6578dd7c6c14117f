-- A number and a content are taken once. Whoever comes second finds nothing to insert.
insert into exchange.taken (region_code, sender, batch_no, content_hash, batch_id)
values (:region, :sender, :batch_no, :content, :batch)
on conflict do nothing
