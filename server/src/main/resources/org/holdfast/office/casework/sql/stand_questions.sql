-- Makes the question lists of households judged whole equal to what is asked now, and says how many were asked anew or otherwise. One
-- already waiting keeps its age; one asked again after an answer starts anew; a fact that no rule waits for any more is known now, or
-- unable to change an answer.
with asked as materialized (
  select i.* from jsonb_to_recordset(cast(:questions as jsonb))
    as i(province smallint, household_id bigint, region_code bigint, fact text, asked_of text, ask_zh text, ask_en text, rules text[],
         sign_of_risk boolean)
  where i.region_code >= :lo and i.region_code < :hi
), put as (
  insert into casework.question as q (province, household_id, region_code, fact, asked_of, ask_zh, ask_en, rules, sign_of_risk, since_on)
  select a.province, a.household_id, a.region_code, a.fact, a.asked_of, a.ask_zh, a.ask_en, a.rules, a.sign_of_risk, :as_of from asked a
  on conflict (province, household_id, fact) do update
  set region_code = excluded.region_code, asked_of = excluded.asked_of, ask_zh = excluded.ask_zh, ask_en = excluded.ask_en,
      rules = excluded.rules, sign_of_risk = excluded.sign_of_risk, answered_on = null,
      since_on = case when q.answered_on is null then q.since_on else excluded.since_on end,
      visit_week = case when q.answered_on is null then q.visit_week end
  where q.answered_on is not null or q.rules <> excluded.rules or q.sign_of_risk <> excluded.sign_of_risk
     or q.asked_of <> excluded.asked_of or q.ask_zh <> excluded.ask_zh or q.region_code <> excluded.region_code
  returning q.household_id
), answered as (
  update casework.question q
  set answered_on = :as_of
  from unnest(cast(:provinces as smallint[]), cast(:judged as bigint[])) as j(province, household_id)
  where q.province = j.province and q.household_id = j.household_id and q.region_code >= :lo and q.region_code < :hi
    and q.answered_on is null
    -- One hashed look: as a correlated query the list would be read again for every question.
    and (q.household_id, q.fact) not in (select a.household_id, a.fact from asked a)
)
select count(*) from put
