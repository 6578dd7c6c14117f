-- A run of these places got further within the last minutes and has not ended.
select exists (
  select from screening.run r
  left join screening.run_county c on c.run_id = r.run_id and c.region_code >= :lo and c.region_code < :hi
  where r.finished_at is null and r.region_code >= :lo and r.region_code < :hi
    and coalesce(c.moved_at, r.started_at) > now() - interval '2 minutes')
