update screening.run set finished_at = now(), households = households + :households where run_id = :run
