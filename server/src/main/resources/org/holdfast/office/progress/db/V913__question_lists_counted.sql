-- Whether a household may be visited for its questions alone is kept with its list: where that changes, a village is counted anew.
create trigger mark_inserted after insert on casework.question_list referencing new table as rows_now
  for each statement execute function progress.mark_villages();
create trigger mark_updated after update on casework.question_list referencing old table as rows_before new table as rows_now
  for each statement execute function progress.mark_villages();
create trigger mark_deleted after delete on casework.question_list referencing old table as rows_before
  for each statement execute function progress.mark_villages();
