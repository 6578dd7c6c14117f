create index judgement_referral on screening.judgement (region_code, household_id, bit, judgement_id desc) where shelf = 4;

-- What the shelf `referral` says about a household now: fires or cannot tell, the last written answer of each rule whose bit still stands.
create view screening.reported_referral with (security_invoker = true) as
select g.province, g.household_id, g.region_code, g.judgement_id, g.rule, g.bit, g.verdict, g.as_of, g.policy_version,
       g.sentence_zh, g.sentence_en, g.asks, g.judged_at
from screening.judgement g
join screening.judged j on j.province = g.province and j.household_id = g.household_id
where g.shelf = 4
  and ((g.verdict = 1 and (j.fired[g.bit / 64 + 1] >> (g.bit % 64)) & 1 = 1)
    or (g.verdict = 2 and (j.cannot_tell[g.bit / 64 + 1] >> (g.bit % 64)) & 1 = 1))
  and not exists (
    select from screening.judgement n
    where n.province = g.province and n.household_id = g.household_id and n.bit = g.bit and n.judgement_id > g.judgement_id);
grant select on screening.reported_referral to holdfast_app;
