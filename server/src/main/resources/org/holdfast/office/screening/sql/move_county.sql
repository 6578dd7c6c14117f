update screening.run_county c
set households = c.households + :households, changed = c.changed + :changed, moved_at = now()
where c.run_id = :run and c.county = :county and c.region_code >= :lo and c.region_code < :hi
