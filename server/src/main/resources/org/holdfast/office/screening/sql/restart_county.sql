-- A county that was broken off is judged from its beginning.
update screening.run_county c
set households = 0, changed = 0, not_judged = null, not_judged_detail = null, moved_at = now()
where c.run_id = :run and c.county = :county and c.region_code >= :lo and c.region_code < :hi
