-- A department's own lists, or all of one's places. Rows stand with the villages of whom they are about.
select l.list_id, l.public_id, l.month, l.verdict, l.state, l.received_on, l.region_code, c.counts
from referrals.list l
left join lateral (
  select cast(jsonb_object_agg(x.answer, x.n) as text) as counts from (
    select r.answer, count(*) as n from referrals.recipient r
    where r.list_id = l.list_id and r.region_code >= :lo and r.region_code < :hi group by 1) x) c on true
where l.region_code >= :lo and l.region_code < :hi and l.state <> 'read'
  and (cast(:posting as bigint) is null or l.posting_id = :posting)
  and (cast(:id as uuid) is null or l.public_id = cast(:id as uuid))
order by l.month desc nulls last, l.list_id desc
limit :at_most
