select d.side, d.household_id, (d.household_id / 10000000000000000)::int as household_province, d.person_id, p.public_id
from registry.double_claim d
join registry.person p on p.person_id = d.person_id and p.moved_to is null
where d.claim_id = :claim and d.settled_at is null and d.region_code >= :lo and d.region_code < :hi
  and p.region_code >= :lo and p.region_code < :hi
order by d.side;
