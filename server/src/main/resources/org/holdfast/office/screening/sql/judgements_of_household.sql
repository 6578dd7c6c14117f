-- Every answer ever written about one household, the newest first.
select g.rule, g.shelf, g.bit, g.verdict, g.as_of, g.policy_version, cast(g.facts as text) as facts, g.sentence_zh, g.sentence_en, g.asks, g.judged_at
from screening.judgement g
where g.province = :province and g.household_id = :household_id and g.region_code >= :lo and g.region_code < :hi
order by g.judgement_id desc
limit :at_most
