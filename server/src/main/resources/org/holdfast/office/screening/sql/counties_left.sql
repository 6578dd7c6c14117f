select c.county from screening.run_county c
where c.run_id = :run and c.done_at is null and c.region_code >= :lo and c.region_code < :hi
order by c.county
