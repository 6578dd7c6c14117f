-- The batches of one posting with how many records have each answer.
select b.public_id, b.sender, b.department, b.batch_no, b.state, b.verdict, b.detail, b.received_on, coalesce(n.records, 0) as records,
       coalesce(n.counts, '{}') as counts
from exchange.batch b
left join lateral (
  select sum(a.many)::bigint as records, json_object_agg(a.answer, a.many)::text as counts
  from (select r.answer, count(*) as many from exchange.record r
        where r.batch_id = b.batch_id and r.region_code >= :lo and r.region_code < :hi group by r.answer) a) n on true
where b.posting_id = :posting and b.state <> 'read' and b.region_code >= :lo and b.region_code < :hi
  and (cast(:id as uuid) is null or b.public_id = :id)
order by b.batch_id desc
limit :at_most offset :skip
