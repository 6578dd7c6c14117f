-- Whom a waiting record may mean, as the registry knows them now.
select c.place_no, c.score, cast(c.parts as text) as parts, c.province, c.household_id, c.person_id, n.region_code, n.name, n.sex, n.born_on,
       n.document_last4, n.household_public
from exchange.candidate c
join registry.reported_namesake n on n.province = c.province and n.person_id = c.person_id and n.household_id = c.household_id
  and n.region_code >= :lo and n.region_code < :hi
where c.batch_id = :batch and c.row_no = :row_no and c.region_code >= :lo and c.region_code < :hi
order by c.place_no
