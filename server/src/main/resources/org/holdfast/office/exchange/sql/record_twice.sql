-- The sender's own number twice in one batch: the first counts.
with numbered as (
  select row_no, row_number() over (partition by record_no order by row_no) as nth
  from exchange.record where batch_id = :batch and region_code >= :lo and region_code < :hi and record_no is not null
)
update exchange.record r
set answer = 7, reason = 'exchange.reason.twice', changed_by = :entry
from numbered n
where r.batch_id = :batch and r.row_no = n.row_no and n.nth > 1 and r.answer <> 7 and r.region_code >= :lo and r.region_code < :hi
