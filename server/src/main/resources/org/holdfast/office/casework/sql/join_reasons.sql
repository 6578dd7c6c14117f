-- New reasons join the open clue; a known one gets the newest values. Rows that would not change are not written.
insert into casework.clue_reason as r (province, clue_id, source, region_code, household_id, door, grade, cause, policy_version, first_on,
  as_of, amount, facts, sentence_zh, sentence_en, clears_zh, clears_en, source_record, last_seen_on)
select c.province, c.clue_id, i.source, c.region_code, c.household_id, i.door, i.grade, i.cause, i.policy_version, i.as_of,
  i.as_of, i.amount, i.facts, i.sentence_zh, i.sentence_en, i.clears_zh, i.clears_en, i.source_record, i.as_of
from jsonb_to_recordset(cast(:reasons as jsonb))
  as i(province smallint, household_id bigint, source text, door smallint, grade smallint, cause text, policy_version text, as_of date,
       amount bigint, facts jsonb, sentence_zh text, sentence_en text, clears_zh text, clears_en text, source_record text)
join lateral (
  select o.province, o.clue_id, o.region_code, o.household_id
  from casework.clue o
  where o.province = i.province and o.household_id = i.household_id and o.stage < 3 and o.region_code >= :lo and o.region_code < :hi
  limit 1) c on true
on conflict (province, clue_id, source) do update
set grade = excluded.grade, cause = excluded.cause, policy_version = excluded.policy_version, as_of = excluded.as_of,
    amount = excluded.amount, facts = excluded.facts, sentence_zh = excluded.sentence_zh, sentence_en = excluded.sentence_en,
    clears_zh = excluded.clears_zh, clears_en = excluded.clears_en, source_record = excluded.source_record,
    last_seen_on = excluded.last_seen_on, withdrawn_on = null
where r.withdrawn_on is not null or r.sentence_zh <> excluded.sentence_zh or r.facts <> excluded.facts or r.grade <> excluded.grade
