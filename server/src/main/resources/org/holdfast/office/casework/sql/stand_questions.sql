-- Makes the question lists of households judged whole equal to what is asked now, and says how many questions are new or other than before.
-- One already waiting keeps its age; one asked again after an answer starts anew; a fact that no rule waits for any more is known now, or
-- unable to change an answer. What stands as it should is only looked at: most judgements change no question, and to hold each of forty
-- rows for a change that does not come costs as much as the change.
with asked as materialized (
  select i.* from jsonb_to_recordset(cast(:questions as jsonb))
    as i(province smallint, household_id bigint, region_code bigint, fact text, asked_of text, ask_zh text, ask_en text, rules text[],
         sign_of_risk boolean)
  where i.region_code >= :lo and i.region_code < :hi
), compared as materialized (
  select a.*, q.sign_of_risk is distinct from a.sign_of_risk as other_sign,
         coalesce(q.answered_on is null and q.rules = a.rules and q.asked_of = a.asked_of and q.ask_zh = a.ask_zh
                  and q.region_code = a.region_code, false) as stands
  from asked a
  left join casework.question q on q.province = a.province and q.household_id = a.household_id and q.fact = a.fact
    and q.region_code >= :lo and q.region_code < :hi
), signed as (
  -- A household in which something else shows a risk now, or no longer: all its questions at once.
  update casework.question q
  set sign_of_risk = c.sign_of_risk
  from compared c
  where c.stands and c.other_sign and q.province = c.province and q.household_id = c.household_id and q.fact = c.fact
    and q.answered_on is null and q.region_code >= :lo and q.region_code < :hi
  returning q.household_id
), put as (
  insert into casework.question as q (province, household_id, region_code, fact, asked_of, ask_zh, ask_en, rules, sign_of_risk, since_on)
  select c.province, c.household_id, c.region_code, c.fact, c.asked_of, c.ask_zh, c.ask_en, c.rules, c.sign_of_risk, :as_of
  from compared c where not c.stands
  on conflict (province, household_id, fact) do update
  set region_code = excluded.region_code, asked_of = excluded.asked_of, ask_zh = excluded.ask_zh, ask_en = excluded.ask_en,
      rules = excluded.rules, sign_of_risk = excluded.sign_of_risk, answered_on = null,
      since_on = case when q.answered_on is null then q.since_on else excluded.since_on end,
      visit_week = case when q.answered_on is null then q.visit_week end
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
select (select count(*) from put) + (select count(*) from signed)
