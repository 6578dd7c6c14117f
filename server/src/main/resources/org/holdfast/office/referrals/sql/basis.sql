-- What the rule says about the household now.
select f.judgement_id, f.sentence_zh, f.sentence_en
from screening.reported_referral f
where f.province = :province and f.household_id = :household_id and f.rule = :rule and f.region_code >= :lo and f.region_code < :hi
