select count(*) from screening.run_county where run_id = :run and done_at is not null
