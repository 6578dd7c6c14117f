update exchange.record r
set answer = 5, reason = 'exchange.reason.clerk', decided_by = :posting, decided_at = now(), version = version + 1, changed_by = :entry
where r.batch_id = :batch and r.row_no = :row_no and r.answer = 6 and r.version = :version and r.region_code >= :lo and r.region_code < :hi
