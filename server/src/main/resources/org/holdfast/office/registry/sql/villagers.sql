-- Everybody who counts in a household of the village, and whether the phone is theirs or their household's.
select h.public_id, h.region_code, c.head_name, p.name, p.sex, p.born_on,
       cast(:phone as bytea) is not null and (coalesce(h.phone_index = :phone, false) or coalesce(p.phone_index = :phone, false)) as phone
from registry.membership m
join registry.person p on p.province = m.province and p.person_id = m.person_id and p.died_on is null and p.moved_to is null
join registry.household h on h.province = m.province and h.household_id = m.household_id and h.closed_on is null and h.dataset = ''
join registry.reported_card c on c.province = h.province and c.household_id = h.household_id
where m.region_code = :village and m.until_on is null and m.counts and m.region_code >= :lo and m.region_code < :hi
  and h.region_code >= :lo and h.region_code < :hi and c.region_code >= :lo and c.region_code < :hi
