insert into access.first_code (code_hash, expires_at) values (:hash, :expires)
on conflict (only_row) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, used_at = null;
