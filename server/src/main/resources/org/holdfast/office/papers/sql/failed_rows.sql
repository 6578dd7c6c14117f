select r.n, r.subject, r.head, r.place, r.problem
from papers.print_row r join papers.print_job j on j.province = r.province and j.job_id = r.job_id
where j.public_id = :id and j.posting = :posting and r.state = 3 and r.region_code >= :lo and r.region_code < :hi
order by r.n offset :from limit :at_most
