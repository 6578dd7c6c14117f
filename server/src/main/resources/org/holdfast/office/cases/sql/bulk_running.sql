select b.bulk_id, b.public_id, b.region_code, b.lo, b.hi, b.act, b.to_posting, b.account, b.posting, b.state, 0 as rows, 0 as done, 0 as refused
from cases.bulk b where b.state = 'running' and b.region_code >= :lo and b.region_code < :hi
  and (cast(:bulk as bigint) is null or b.bulk_id = :bulk)
