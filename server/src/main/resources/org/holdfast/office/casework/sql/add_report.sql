-- The time is the database's, as that of a check is: which came first must be sure. The report joins the household's open clue, when it is about one.
insert into casework.report (province, report_id, region_code, said_of, household_id, clue_id, door, channel, receipt, head_name, document_enc,
  document_index, phone_enc, phone_index, other_name, cause, words, received_on, visit_by, answer_by, owner, recorded_at, changed_by)
values (:province, :report, :village, :said_of, :household,
  (select c.clue_id from casework.clue c
   where c.province = :province and c.household_id = :household and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi),
  :door, :channel, :receipt, :head, :document, :document_index, :phone, :phone_index, :other_name, :cause, :words, :day, :visit_by, :answer_by,
  :owner, now(), :entry)
