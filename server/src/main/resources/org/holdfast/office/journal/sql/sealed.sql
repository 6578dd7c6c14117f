-- Sealed leaves beyond {after} up to {until}, in order beside the entry they stand for, missing entries as nulls. From the third column
-- on everything is text, and from the fourth on it is what is hashed.
select l.seq, l.hash, l.entry_id::text as leaf_entry, e.entry_id::text as entry_id, e.xid::text as xid,
       extract(epoch from e.at)::numeric::text as at, e.account_id::text as account_id, e.posting_id::text as posting_id,
       e.region_code::text as region_code, e.action, e.purpose, e.object_kind, e.object_id, e.rows::text as rows,
       e.request_key::text as request_key, e.detail::text as detail, encode(e.rows_hash, 'hex') as rows_hash
from journal.leaf l
left join journal.entry e on e.entry_id = l.entry_id
where l.seq > bigint '{after}' and l.seq <= bigint '{until}'
order by l.seq
