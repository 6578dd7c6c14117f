-- Committed entries after the last sealed one. Below the oldest running transaction nothing new can appear, so the order
-- (xid, entry_id) has no gap that could be filled later.
select e.entry_id, e.xid::text as xid, extract(epoch from e.at)::numeric::text as at, e.account_id, e.posting_id, e.region_code,
       e.action, e.purpose, e.object_kind, e.object_id, e.rows, e.request_key::text as request_key, e.detail::text as detail,
       encode(e.rows_hash, 'hex') as rows_hash
from journal.entry e
where (e.xid, e.entry_id) > (:last_xid::xid8, :last_entry)
  and e.xid < pg_snapshot_xmin(pg_current_snapshot())
order by e.xid, e.entry_id
limit :at_most;
