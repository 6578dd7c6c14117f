-- Questions that are new or other than before, and those that no rule waits for any more: known now, or unable to change an answer. One
-- already waiting keeps its age; one asked again after an answer starts anew.
with put as (
  insert into casework.question as q (province, household_id, region_code, fact, asked_of, ask_zh, ask_en, rules, since_on)
  select i.province, i.household_id, i.region_code, i.fact, i.asked_of, i.ask_zh, i.ask_en, i.rules, :as_of
  from jsonb_to_recordset(cast(:questions as jsonb))
    as i(province smallint, household_id bigint, region_code bigint, fact text, asked_of text, ask_zh text, ask_en text, rules text[])
  where i.region_code >= :lo and i.region_code < :hi
  on conflict (province, household_id, fact) do update
  set region_code = excluded.region_code, asked_of = excluded.asked_of, ask_zh = excluded.ask_zh, ask_en = excluded.ask_en,
      rules = excluded.rules, answered_on = null,
      since_on = case when q.answered_on is null then q.since_on else excluded.since_on end,
      visit_week = case when q.answered_on is null then q.visit_week end
  returning q.household_id
), answered as (
  update casework.question q
  set answered_on = :as_of
  from unnest(cast(:provinces as smallint[]), cast(:households as bigint[]), cast(:facts as text[])) as a(province, household_id, fact)
  where q.province = a.province and q.household_id = a.household_id and q.fact = a.fact and q.answered_on is null
    and q.region_code >= :lo and q.region_code < :hi
)
select count(*) from put
