update casework.sweep s
set closed_on = :day, closing_words = :words, version = s.version + 1, changed_at = now(), changed_by = :entry
where s.sweep_id = :sweep and s.version = :version and s.closed_on is null and s.region_code >= :lo and s.region_code < :hi
