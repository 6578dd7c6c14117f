-- Every unanswered report about the household, with the version before kept.
with told as (
  select r.* from casework.report r
  where r.province = :province and r.household_id = :household and r.answered_on is null and r.region_code >= :lo and r.region_code < :hi
), kept as (
  insert into casework.report_history (province, report_id, region_code, said_of, household_id, clue_id, door, channel, receipt, head_name, document_enc, document_index,
  phone_enc, phone_index, other_name, cause, words, received_on, visit_by, answer_by, owner, answer, answer_words, answered_on, answered_by,
  recorded_at, version, changed_at, changed_by, registered_on, superseded_at, superseded_by)
  select province, report_id, region_code, said_of, household_id, clue_id, door, channel, receipt, head_name, document_enc, document_index,
  phone_enc, phone_index, other_name, cause, words, received_on, visit_by, answer_by, owner, answer, answer_words, answered_on, answered_by,
  recorded_at, version, changed_at, changed_by, registered_on, now(), cast(:entry as bigint)
  from told t
)
update casework.report r
set answer = :answer, answer_words = :words, answered_on = :day, answered_by = :posting, version = r.version + 1, changed_at = now(),
    changed_by = :entry
from told t
where r.province = t.province and r.report_id = t.report_id and r.region_code >= :lo and r.region_code < :hi
