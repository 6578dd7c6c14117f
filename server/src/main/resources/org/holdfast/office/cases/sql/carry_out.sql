-- An act: the version before is kept, the case goes on, the step is added. Where somebody else was faster nothing happens, and no row
-- comes back.
with before as (
  select c.* from cases.cases c
  where c.province = :province and c.case_id = :case_id and c.version = :version and c.region_code >= :lo and c.region_code < :hi
), kept as (
  insert into cases.cases_history (province, case_id, public_id, household_id, region_code, kind, procedure, remark, stage, clue, clue_on,
    opened_on, green_on, by_itself, owner, outcome, reason, closed_on, version, changed_at, changed_by, superseded_by)
  select b.province, b.case_id, b.public_id, b.household_id, b.region_code, b.kind, b.procedure, b.remark, b.stage, b.clue, b.clue_on,
    b.opened_on, b.green_on, b.by_itself, b.owner, b.outcome, b.reason, b.closed_on, b.version, b.changed_at, b.changed_by, :entry
  from before b
), moved as (
  update cases.cases c
  set stage = :stage, owner = coalesce(cast(:owner as bigint), c.owner), outcome = :outcome, closed_on = :closed_on,
      reason = coalesce(cast(:reason as text), c.reason), green_on = coalesce(cast(:green_on as date), c.green_on),
      by_itself = coalesce(cast(:natural as boolean), c.by_itself), version = c.version + 1, changed_at = now(), changed_by = :entry
  from before b
  where c.province = b.province and c.case_id = b.case_id and c.region_code >= :lo and c.region_code < :hi
  returning c.province, c.case_id, c.household_id, c.region_code
)
insert into cases.step (province, case_id, step, household_id, region_code, act, from_stage, to_stage, happened_on, reason, words, paper, posting,
  account, name, unit, changed_by)
select m.province, m.case_id, :step, m.household_id, m.region_code, :act, :from_stage, :stage, :on, :reason, :words, cast(:paper as jsonb),
  :posting, :account, :name, :unit, :entry
from moved m
