-- No copy of the county could be had; what it was judged before stands.
update screening.run_county c
set not_judged = :why, not_judged_detail = :detail, moved_at = now()
where c.run_id = :run and c.county = :county and c.region_code >= :lo and c.region_code < :hi
