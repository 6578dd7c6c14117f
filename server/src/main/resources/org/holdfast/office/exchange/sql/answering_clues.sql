-- The closed check that answers a fact: the latest closed clue on which the fact stands.
select distinct on (r.household_id, r.source) r.household_id, r.source, r.clue_id
from casework.reported_reason r
join casework.reported_clue c on c.province = r.province and c.clue_id = r.clue_id and c.stage = 3
  and c.region_code >= :lo and c.region_code < :hi
where r.household_id = any(:households) and r.province = any(:provinces) and r.source = any(:sources)
  and r.region_code >= :lo and r.region_code < :hi
order by r.household_id, r.source, c.closed_on desc, r.clue_id desc
