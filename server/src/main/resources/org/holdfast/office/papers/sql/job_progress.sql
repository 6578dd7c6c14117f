update papers.print_job set state = :state, done = :done, failed = :failed, finished_at = case when :state = 3 then :at end
where province = :province and job_id = :job_id and region_code >= :lo and region_code < :hi
