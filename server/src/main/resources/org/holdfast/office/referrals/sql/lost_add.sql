-- Who stood on the last list and stands on this one no more; who has died or moved away is none of these.
/*before*/
insert into referrals.difference (province, list_id, month, household_id, person_id, region_code, programme, kind, name, last4, amount, clue, changed_by)
select m.province, :list, :month, m.household_id, b.person_id, m.region_code, b.programme, 3, coalesce(b.name, ''), coalesce(b.document_last4, ''),
       b.amount, h.lifted is not false or coalesce(h.monitored_type, 1) > 0, :entry
from before b
join registry.reported_member m on m.province = b.province and m.person_id = b.person_id and m.region_code >= :lo and m.region_code < :hi
join registry.reported_household h on h.province = m.province and h.household_id = m.household_id and h.region_code >= :lo and h.region_code < :hi
where not exists (
  select from referrals.recipient q where q.list_id = :list and q.programme = b.programme and q.person_id = b.person_id
    and q.region_code >= :lo and q.region_code < :hi)
