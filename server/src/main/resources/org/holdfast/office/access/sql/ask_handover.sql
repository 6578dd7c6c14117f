-- One open handover per posting: asking again names another successor.
insert into access.handover (from_posting, to_posting, region_code, asked_by, open_items)
values (:leaving, :successor, :region, :asked_by, :items)
on conflict (from_posting) where accepted_at is null
do update set to_posting = excluded.to_posting, asked_by = excluded.asked_by, asked_at = now(), open_items = excluded.open_items;
