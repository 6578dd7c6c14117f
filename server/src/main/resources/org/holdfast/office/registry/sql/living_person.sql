-- A living person with the membership in which the person counts.
select p.province, p.person_id, p.public_id, p.name, p.sex, m.household_id, m.province as household_province, p.region_code, m.relation, m.from_on
from registry.person p
join registry.membership m on m.person_id = p.person_id and m.until_on is null and m.counts
where p.public_id = :id and p.died_on is null and p.moved_to is null
  and p.region_code >= :lo and p.region_code < :hi and m.region_code >= :lo and m.region_code < :hi;
