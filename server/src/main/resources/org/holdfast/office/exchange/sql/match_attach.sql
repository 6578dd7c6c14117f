-- A person said who is meant. The answer follows in the same transaction.
update exchange.record r
set province = :province, household_id = :household, person_id = :person, region_code = :village, how = 2, answer = 0, reason = '',
    decided_by = :posting, decided_at = now(), version = version + 1, changed_by = :entry
where r.batch_id = :batch and r.row_no = :row_no and r.answer = 6 and r.version = :version and r.region_code >= :lo and r.region_code < :hi
