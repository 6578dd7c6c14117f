-- Records that wait for a person of these places, the likeliest first.
select r.public_id, b.department, r.kind, r.name, r.sex, r.born_on, r.place, r.document_last4, r.document_fault, r.amount, r.happened_on,
       b.received_on, b.batch_id, r.row_no, b.batch_no, r.version, r.region_code, n.candidates, n.best
from exchange.record r
join lateral (
  select count(*)::int as candidates, max(c.score) as best from exchange.candidate c
  where c.batch_id = r.batch_id and c.row_no = r.row_no and c.region_code >= :lo and c.region_code < :hi) n on true
join exchange.batch_head b on b.batch_id = r.batch_id
where r.answer = 6 and r.region_code >= :lo and r.region_code < :hi and (cast(:id as uuid) is null or r.public_id = :id)
order by n.best desc, r.batch_id, r.row_no
limit :at_most offset :skip
