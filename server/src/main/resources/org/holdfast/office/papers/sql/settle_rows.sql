update papers.print_row r set state = case when s.problem = '' then 2 else 3 end, problem = s.problem
from unnest(:numbers::int[], :problems::text[]) as s (n, problem)
where r.province = :province and r.job_id = :job_id and r.n = s.n and r.region_code >= :lo and r.region_code < :hi
