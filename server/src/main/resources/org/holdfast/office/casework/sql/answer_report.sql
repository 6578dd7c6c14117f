update casework.report r
set answer = :answer, answer_words = :words, answered_on = :day, answered_by = :posting, version = r.version + 1, changed_at = now(),
    changed_by = :entry
where r.report_id = :report and r.version = :version and r.answered_on is null and r.region_code >= :lo and r.region_code < :hi
