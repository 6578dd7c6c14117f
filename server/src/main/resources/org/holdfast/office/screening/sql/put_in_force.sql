insert into screening.policy_version (hash, applied_by, in_force, changed_by)
values (:hash, :account, true, :entry)
on conflict (hash) do update set in_force = true, applied_by = excluded.applied_by, applied_at = now(), changed_by = excluded.changed_by
