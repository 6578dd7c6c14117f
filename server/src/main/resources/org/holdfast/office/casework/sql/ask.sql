-- The questions of a household as they stand now. One already waiting keeps its age; one asked again after an answer starts anew.
insert into casework.question as q (province, household_id, region_code, fact, asked_of, ask_zh, ask_en, rules, sign_of_risk, since_on)
select i.province, i.household_id, i.region_code, i.fact, i.asked_of, i.ask_zh, i.ask_en, i.rules, i.sign_of_risk, :as_of
from jsonb_to_recordset(cast(:questions as jsonb))
  as i(province smallint, household_id bigint, region_code bigint, fact text, asked_of text, ask_zh text, ask_en text, rules text[],
       sign_of_risk boolean)
where i.region_code >= :lo and i.region_code < :hi
on conflict (province, household_id, fact) do update
set region_code = excluded.region_code, asked_of = excluded.asked_of, ask_zh = excluded.ask_zh, ask_en = excluded.ask_en,
    rules = excluded.rules, sign_of_risk = excluded.sign_of_risk, answered_on = null,
    since_on = case when q.answered_on is null then q.since_on else excluded.since_on end,
    visit_week = case when q.answered_on is null then q.visit_week end
where q.answered_on is not null or q.rules <> excluded.rules or q.sign_of_risk <> excluded.sign_of_risk
   or q.asked_of <> excluded.asked_of or q.ask_zh <> excluded.ask_zh or q.region_code <> excluded.region_code
