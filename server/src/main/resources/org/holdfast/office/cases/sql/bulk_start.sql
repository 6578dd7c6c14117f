update cases.bulk b set state = 'running', started_at = coalesce(b.started_at, now()), to_posting = cast(:to as bigint), changed_by = :entry
where b.bulk_id = :bulk and b.state = 'chosen' and b.region_code >= :lo and b.region_code < :hi
