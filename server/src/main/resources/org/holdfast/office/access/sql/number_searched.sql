insert into access.number_search (posting_id, on_day, searches, misses) values (:posting, :day, 1, :miss)
on conflict (posting_id, on_day)
do update set searches = access.number_search.searches + 1, misses = access.number_search.misses + excluded.misses
