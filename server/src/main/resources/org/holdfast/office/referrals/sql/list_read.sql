-- The verdict of the preview; a file read anew replaces it until the list is taken.
insert into referrals.list as l (list_id, public_id, region_code, lo, hi, posting_id, month, verdict, received_on)
values (:list, :public, :region, :lo, :hi, :posting, :month, :verdict, :today)
on conflict (list_id) do update set month = excluded.month, verdict = excluded.verdict, received_on = excluded.received_on
where l.state = 'read'
