-- Checks whose validity has ended while their reason still stands: as keys, so that the reason is handed in again as new.
select r.province, r.household_id, r.region_code, r.door, r.source, r.grade, r.cause, r.policy_version, r.amount,
       cast(r.facts as text) as facts, r.sentence_zh, r.sentence_en, r.clears_zh, r.clears_en, r.source_record
from casework.clue c
join casework.clue_reason r on r.province = c.province and r.clue_id = c.clue_id
where c.stage = 3 and c.closed_on < :valid_since and r.withdrawn_on is null and r.door = 5
  and c.region_code >= :lo and c.region_code < :hi
  and not exists (
    select 1 from casework.clue n
    where n.province = c.province and n.household_id = c.household_id and n.clue_id <> c.clue_id and n.opened_on >= c.opened_on)
limit :at_most
