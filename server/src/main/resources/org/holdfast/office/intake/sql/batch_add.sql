-- A file was received. The batch has the scope of the one who brought it.
insert into intake.batch (region_code, lo, hi, profile, file_name, file_hash, asked, brought_by, posting_id)
values (:region, :lo, :hi, :profile, :name, :hash, cast(:asked as jsonb), :account, :posting)
returning batch_id, public_id;
