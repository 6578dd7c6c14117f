select count(*) from access.reveal r
where r.posting_id = :posting and r.on_day = :day and r.region_code >= :lo and r.region_code < :hi
