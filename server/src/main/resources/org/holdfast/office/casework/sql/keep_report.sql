-- The report as it was, before it changes.
insert into casework.report_history (province, report_id, region_code, said_of, household_id, clue_id, door, channel, receipt, head_name, document_enc, document_index,
  phone_enc, phone_index, other_name, cause, words, received_on, visit_by, answer_by, owner, answer, answer_words, answered_on, answered_by,
  recorded_at, version, changed_at, changed_by, registered_on, superseded_at, superseded_by)
select province, report_id, region_code, said_of, household_id, clue_id, door, channel, receipt, head_name, document_enc, document_index,
  phone_enc, phone_index, other_name, cause, words, received_on, visit_by, answer_by, owner, answer, answer_words, answered_on, answered_by,
  recorded_at, version, changed_at, changed_by, registered_on, now(), cast(:entry as bigint)
from casework.report r
where r.report_id = :report and r.region_code >= :lo and r.region_code < :hi
