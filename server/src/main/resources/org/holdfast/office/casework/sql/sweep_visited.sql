-- The last visit shows; an attempt is counted and leaves the household on the list.
update casework.sweep_household h
set outcome = :outcome, visited_by = :posting, visited_on = case when :answers then cast(:visited_on as date) else h.visited_on end,
    attempts = h.attempts + case when :answers then 0 else 1 end, version = h.version + 1, changed_at = now(), changed_by = :entry
where h.province = :province and h.sweep_id = :sweep and h.household_id = :household and h.version = :version
  and h.region_code >= :lo and h.region_code < :hi
