-- What these households were asked until now, answered or not.
select q.household_id, q.region_code, q.fact, q.asked_of, q.ask_zh, q.ask_en, q.rules, q.answered_on is null as waits
from unnest(cast(:provinces as smallint[]), cast(:judged as bigint[])) as j(province, household_id)
cross join lateral (
  select x.* from casework.question x
  where x.province = j.province and x.household_id = j.household_id and x.region_code >= :lo and x.region_code < :hi
  offset 0) q
