select count(*) filter (where state > 1) as done, count(*) filter (where state = 3) as failed
from papers.print_row where province = :province and job_id = :job_id and region_code >= :lo and region_code < :hi
