-- Sealed leaves in order beside the entry they stand for, missing entries as nulls.
select l.seq, l.hash, l.entry_id as leaf_entry, e.entry_id, e.xid::text as xid, extract(epoch from e.at)::numeric::text as at,
       e.account_id, e.posting_id, e.region_code, e.action, e.purpose, e.object_kind, e.object_id, e.rows, e.rows_hash,
       e.request_key::text as request_key, e.detail::text as detail
from journal.leaf l
left join journal.entry e on e.entry_id = l.entry_id
order by l.seq;
