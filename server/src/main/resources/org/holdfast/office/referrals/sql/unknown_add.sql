-- Receives by the list, and the registry does not say so.
insert into referrals.difference (province, list_id, month, household_id, person_id, region_code, programme, kind, name, last4, amount, changed_by)
select r.province, r.list_id, r.month, r.household_id, r.person_id, r.region_code, r.programme, 1, r.name, coalesce(r.document_last4, ''), r.amount, :entry
from referrals.recipient r
where r.list_id = :list and r.answer = 2 and r.region_code >= :lo and r.region_code < :hi
