-- People of one household now, the head first.
select p.public_id, p.name, m.relation, p.sex, p.born_on, p.document_kind, p.document_last4, p.labour, p.student, p.serious_illness,
       p.chronic, p.disabled, p.insured, p.working, m.counts
from registry.membership m
join registry.person p on p.province = m.province and p.person_id = m.person_id
where m.province = :province and m.household_id = :household and m.until_on is null and p.died_on is null
  and m.region_code >= :lo and m.region_code < :hi
order by m.relation nulls last, p.born_on nulls last, p.person_id
