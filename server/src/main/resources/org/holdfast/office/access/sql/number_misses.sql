select coalesce(max(misses), 0) from access.number_search where posting_id = :posting and on_day = :day
