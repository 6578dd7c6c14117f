-- Where households with an open clue stand in the order of visits; only what moved is written. Each is looked up by its key.
update casework.clue c
set income_pace = moved.fen
from (
  select w.province, w.clue_id, n.fen
  from unnest(cast(:provinces as smallint[]), cast(:households as bigint[]), cast(:fen as bigint[])) as n(province, household_id, fen)
  cross join lateral (
    select o.province, o.clue_id, o.income_pace from casework.clue o
    where o.province = n.province and o.household_id = n.household_id and o.stage < 3 offset 0) w
  where w.income_pace is distinct from n.fen
) moved
where c.province = moved.province and c.clue_id = moved.clue_id and c.stage < 3
  and c.region_code >= :lo and c.region_code < :hi
