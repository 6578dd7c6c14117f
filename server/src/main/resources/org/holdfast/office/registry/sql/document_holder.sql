-- The open household in which the person with this keyed hash counts, and the names of all who live in it.
select h.province, h.household_id, h.public_id, h.region_code,
       array(select q.name
             from registry.membership n join registry.person q on q.province = n.province and q.person_id = n.person_id
             where n.province = h.province and n.household_id = h.household_id and n.until_on is null and q.died_on is null
               and n.region_code >= :lo and n.region_code < :hi) as names
from registry.person p
join registry.membership m on m.province = p.province and m.person_id = p.person_id and m.until_on is null and m.counts
  and m.region_code >= :lo and m.region_code < :hi
join registry.household h on h.province = m.province and h.household_id = m.household_id and h.closed_on is null and h.dataset = ''
  and h.region_code >= :lo and h.region_code < :hi
where p.document_index = :index and p.died_on is null and p.moved_to is null and p.region_code >= :lo and p.region_code < :hi
