-- Where households with an open clue stand in the order of visits; only what moved is written.
update casework.clue c
set income_pace = o.fen
from unnest(cast(:households as bigint[]), cast(:fen as bigint[])) as o(household_id, fen)
where c.province = any(:provinces) and c.household_id = o.household_id and c.stage < 3
  and c.region_code >= :lo and c.region_code < :hi and c.income_pace is distinct from o.fen
