update cases.bulk_row r set result = :result, refusal = cast(:refusal as text), details = cast(:details as jsonb), settled_at = now()
where r.bulk_id = :bulk and r.row_no = :row and r.result = 0 and r.region_code >= :lo and r.region_code < :hi
