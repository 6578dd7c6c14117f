insert into journal.idempotency (account_id, request_key, route, body_hash, status, answer)
values (:account, :key, :route, :body_hash, 0, '')
on conflict (account_id, request_key) do nothing;
