update casework.sweep_household h
set reason = :reason, reason_by = :posting, version = h.version + 1, changed_at = now(), changed_by = :entry
where h.province = :province and h.sweep_id = :sweep and h.household_id = :household and h.version = :version and h.below_line
  and h.region_code >= :lo and h.region_code < :hi
