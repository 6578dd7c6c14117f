-- Facts that a closed check has already answered: same source, the check still valid, the amount not risen enough to be news.
-- They join the closed check and open nothing. A household with an open clue is left out: there the reason joins the open clue.
with incoming as (
  select i.* from jsonb_to_recordset(cast(:reasons as jsonb))
    as i(province smallint, household_id bigint, region_code bigint, source text, amount bigint, as_of date, valid_since date, news_factor numeric)
)
update casework.clue_reason r
set repeats = r.repeats + case when r.last_seen_on < i.as_of then 1 else 0 end,
    last_seen_on = greatest(r.last_seen_on, i.as_of),
    withdrawn_on = null
from incoming i
join casework.clue c on c.province = i.province and c.household_id = i.household_id and c.stage = 3 and c.closed_on >= i.valid_since
  and c.region_code >= :lo and c.region_code < :hi
where r.province = c.province and r.clue_id = c.clue_id and r.source = i.source
  and (i.amount is null or r.amount is null or i.amount <= r.amount * i.news_factor)
  and not exists (
    select 1 from casework.clue o where o.province = i.province and o.household_id = i.household_id and o.stage < 3)
returning r.household_id, r.source
