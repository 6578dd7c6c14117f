-- The household in which the person with this keyed hash counts, inside the reader's places.
select h.public_id
from registry.person p
join registry.membership m on m.province = p.province and m.person_id = p.person_id and m.until_on is null and m.counts
  and m.region_code >= :lo and m.region_code < :hi
join registry.household h on h.province = m.province and h.household_id = m.household_id and h.closed_on is null
  and h.region_code >= :lo and h.region_code < :hi
where p.document_index = :index and p.died_on is null and p.moved_to is null and p.region_code >= :lo and p.region_code < :hi
