-- Every unanswered report about the household, with the version before kept.
with told as (
  select r.* from casework.report r
  where r.province = :province and r.household_id = :household and r.answered_on is null and r.region_code >= :lo and r.region_code < :hi
), kept as (
  insert into casework.report_history select t.*, now(), cast(:entry as bigint) from told t
)
update casework.report r
set answer = :answer, answer_words = :words, answered_on = :day, answered_by = :posting, version = r.version + 1, changed_at = now(),
    changed_by = :entry
from told t
where r.province = t.province and r.report_id = t.report_id and r.region_code >= :lo and r.region_code < :hi
