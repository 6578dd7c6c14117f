-- Why one clue exists: standing reasons first, gravest first.
select r.source, r.door, r.grade, r.cause, r.policy_version, r.first_on, r.as_of, r.amount, cast(r.facts as text) as facts,
       r.sentence_zh, r.sentence_en, r.clears_zh, r.clears_en, r.repeats, r.withdrawn_on, r.source_record
from casework.clue_reason r
where r.province = :province and r.clue_id = :clue_id and r.region_code >= :lo and r.region_code < :hi
order by r.withdrawn_on is not null, r.grade, r.first_on, r.source
