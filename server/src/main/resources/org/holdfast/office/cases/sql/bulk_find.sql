select b.bulk_id, b.public_id, b.region_code, b.lo, b.hi, b.act, b.to_posting, b.account, b.posting, b.state,
       r.rows, r.done, r.refused
from cases.bulk b
cross join lateral (
  select count(*) as rows, count(*) filter (where r.result = 1) as done, count(*) filter (where r.result = 2) as refused
  from cases.bulk_row r where r.bulk_id = b.bulk_id and r.region_code >= :lo and r.region_code < :hi) r
where b.public_id = :bulk and b.account = :account and b.region_code >= :lo and b.region_code < :hi
