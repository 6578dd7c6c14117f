select j.province, j.job_id, j.kind, j.language, j.posting, j.account, j.region_code, j.total, j.per_volume
from papers.print_job j where j.state < 3 and j.region_code >= :lo and j.region_code < :hi
order by j.job_id
