-- Public ids of the clues of a household, the newest first.
select c.public_id
from casework.clue c
join registry.reported_household h on h.province = c.province and h.household_id = c.household_id
where h.public_id = :household and c.region_code >= :lo and c.region_code < :hi
order by c.opened_on desc, c.clue_id desc
