insert into papers.print_row (province, job_id, n, subject, head, region_code, place)
select :province, :job_id, n, subject, head, :region_code, place
from unnest(:subjects::uuid[], :heads::text[], :places::bigint[]) with ordinality as r (subject, head, place, n)
