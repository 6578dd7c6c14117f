-- "The data are wrong": one objection per standing reason of the clue, to whoever sent it.
insert into casework.objection (province, clue_id, household_id, region_code, source, source_record, wrong_data, said_amount, actual_amount,
  raised_on, changed_by)
select r.province, r.clue_id, r.household_id, r.region_code, r.source, r.source_record, :wrong_data, r.amount, :actual_amount, :day, :entry
from casework.clue_reason r
where r.province = :province and r.clue_id = :clue_id and r.withdrawn_on is null and r.region_code >= :lo and r.region_code < :hi
