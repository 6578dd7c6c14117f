-- Facts that a closed check has already answered: same source, the check still valid, the amount not risen enough to be news.
-- They join the closed check and open nothing. A household with an open clue is left out: there the reason joins the open clue.
-- Each household is looked up by its key, whatever the planner thinks of the rest.
with answered as (
  select a.province, a.clue_id, i.source, i.as_of, i.amount, i.news_factor
  from jsonb_to_recordset(cast(:reasons as jsonb))
    as i(province smallint, household_id bigint, source text, amount bigint, as_of date, valid_since date, news_factor numeric)
  left join lateral (
    select o.clue_id from casework.clue o
    where o.province = i.province and o.household_id = i.household_id and o.stage < 3 offset 0) open on true
  cross join lateral (
    select c.province, c.clue_id from casework.clue c
    where c.province = i.province and c.household_id = i.household_id and c.closed_on >= i.valid_since and c.stage = 3
      and c.region_code >= :lo and c.region_code < :hi offset 0) a
  where open.clue_id is null
)
update casework.clue_reason r
set repeats = r.repeats + case when r.last_seen_on < a.as_of then 1 else 0 end,
    last_seen_on = greatest(r.last_seen_on, a.as_of),
    withdrawn_on = null
from answered a
where r.province = a.province and r.clue_id = a.clue_id and r.source = a.source
  and (a.amount is null or r.amount is null or a.amount <= r.amount * a.news_factor)
returning r.household_id, r.source
