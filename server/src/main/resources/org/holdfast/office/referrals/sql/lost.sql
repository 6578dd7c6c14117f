-- Who stood on the last list of each programme that this one holds too.
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
