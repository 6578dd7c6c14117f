-- Answers that differ from the last one written about the same household and rule: another verdict, or the same on other values.
insert into screening.judgement (province, household_id, region_code, rule, shelf, bit, verdict, as_of, policy_version, facts,
  sentence_zh, sentence_en, asks)
select r.province, r.household_id, r.region_code, r.rule, r.shelf, r.bit, r.verdict, r.as_of, r.policy_version, r.facts,
  r.sentence_zh, r.sentence_en, r.asks
from jsonb_to_recordset(cast(:rows as jsonb))
  as r(province smallint, household_id bigint, region_code bigint, rule text, shelf smallint, bit smallint, verdict smallint, as_of date,
       policy_version int, facts jsonb, sentence_zh text, sentence_en text, asks text[])
left join lateral (
  select g.verdict, g.sentence_zh
  from screening.judgement g
  where g.province = r.province and g.household_id = r.household_id and g.bit = r.bit and g.region_code >= :lo and g.region_code < :hi
  order by g.judgement_id desc
  limit 1) last on true
where r.region_code >= :lo and r.region_code < :hi
  and (last.verdict is null or last.verdict <> r.verdict or last.sentence_zh <> r.sentence_zh)
returning household_id
