select d.difference_id, d.household_id, d.person_id, d.region_code, d.programme, d.name, d.amount
from referrals.difference d
where d.list_id = :list and d.kind = 3 and d.clue and d.difference_id > :after and d.region_code >= :lo and d.region_code < :hi
order by d.difference_id
limit :at_most
