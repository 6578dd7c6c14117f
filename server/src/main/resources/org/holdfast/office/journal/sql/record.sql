-- One act. Account, posting and request key come from the transaction's settings, so nobody can pass them wrongly.
insert into journal.entry
  (account_id, posting_id, region_code, action, purpose, object_kind, object_id, rows, rows_hash, request_key, detail)
values
  (nullif(current_setting('holdfast.account', true), '')::bigint, nullif(current_setting('holdfast.posting', true), '')::bigint,
   :region, :action, :purpose, :object_kind, :object_id, :rows, :rows_hash,
   nullif(current_setting('holdfast.request', true), '')::uuid, :detail::jsonb)
returning entry_id;
