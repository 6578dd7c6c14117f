-- Nothing happens where the household has an open case already.
insert into cases.cases (province, household_id, region_code, kind, procedure, remark, stage, clue, clue_on, opened_on, owner, changed_by)
values (:province, :household_id, :region_code, :kind, :procedure, :remark, :stage, :clue, :clue_on, :opened_on, :owner, :entry)
on conflict (province, household_id) where outcome is null do nothing
returning case_id, public_id
