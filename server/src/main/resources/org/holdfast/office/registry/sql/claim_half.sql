-- Claims of which only the claiming village knows.
select d.claim_id, d.province, d.person_id, m.household_id, d.region_code as claiming, m.region_code as counted, d.name_entered, d.changed_by
from registry.double_claim d
join registry.membership m on m.person_id = d.person_id and m.until_on is null and m.counts
where d.side = 2 and d.settled_at is null and d.region_code >= :lo and d.region_code < :hi
  and not exists (select 1 from registry.double_claim o where o.claim_id = d.claim_id and o.side = 1);
