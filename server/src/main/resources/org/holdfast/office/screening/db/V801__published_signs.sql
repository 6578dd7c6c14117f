-- Which rules fire and what they say, for those below who keep lists by rule. The bits are permanent; whoever reads them asks the law what they mean.
create view screening.reported_fired with (security_invoker = true) as
select j.province, j.household_id, j.region_code, j.fired, j.at_risk, j.as_of from screening.judged j;
create view screening.reported_judgement with (security_invoker = true) as
select j.province, j.judgement_id, j.household_id, j.region_code, j.rule, j.bit, j.verdict, j.as_of, j.sentence_zh, j.sentence_en
from screening.judgement j;
grant select on screening.reported_fired, screening.reported_judgement to holdfast_app;
