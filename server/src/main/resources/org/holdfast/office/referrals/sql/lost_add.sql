-- Who stood on the last list and stands on this one no more; who has died or moved away is none of these.
with last as (
  select l.list_id, l.month, row_number() over (order by l.month desc, l.list_id desc) as nth
  from referrals.list l
  where l.region_code = :region and l.region_code >= :lo and l.region_code < :hi and l.state = 'answered' and l.month < :month),
here as (
  select distinct r.programme from referrals.recipient r
  where r.list_id = :list and r.answer <> 5 and r.region_code >= :lo and r.region_code < :hi),
before as (
  select distinct on (r.programme, r.person_id) r.programme, r.province, r.household_id, r.person_id, r.name, r.document_last4, r.amount
  from referrals.recipient r
  join here h on h.programme = r.programme
  where r.list_id = (
      select t.list_id from last t
      where exists (select from referrals.recipient q where q.list_id = t.list_id and q.programme = r.programme
                    and q.region_code >= :lo and q.region_code < :hi)
      order by t.nth limit 1)
    and r.person_id is not null and r.programme in (1, 2) and r.region_code >= :lo and r.region_code < :hi)
insert into referrals.difference (province, list_id, month, household_id, person_id, region_code, programme, kind, name, last4, amount, clue, changed_by)
select m.province, :list, :month, m.household_id, b.person_id, m.region_code, b.programme, 3, coalesce(b.name, ''), coalesce(b.document_last4, ''),
       b.amount, h.lifted is not false or coalesce(h.monitored_type, 1) > 0, :entry
from before b
join registry.reported_member m on m.province = b.province and m.person_id = b.person_id and m.region_code >= :lo and m.region_code < :hi
join registry.reported_household h on h.province = m.province and h.household_id = m.household_id and h.region_code >= :lo and h.region_code < :hi
where not exists (
  select from referrals.recipient q where q.list_id = :list and q.programme = b.programme and q.person_id = b.person_id
    and q.region_code >= :lo and q.region_code < :hi)
