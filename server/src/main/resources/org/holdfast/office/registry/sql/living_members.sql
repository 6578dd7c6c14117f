select p.province, p.person_id, p.public_id, p.name, p.sex, m.household_id, m.province as household_province, p.region_code, m.relation, m.from_on
from registry.membership m
join registry.person p on p.person_id = m.person_id and p.province = m.province and p.moved_to is null
where m.province = :province and m.household_id = :household and m.until_on is null and m.counts and p.died_on is null
  and m.region_code >= :lo and m.region_code < :hi
order by m.relation nulls last, p.person_id;
