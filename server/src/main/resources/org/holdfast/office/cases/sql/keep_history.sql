-- The version about to be superseded, under the entry that supersedes it.
insert into cases.cases_history (province, case_id, public_id, household_id, region_code, kind, procedure, remark, stage, clue, clue_on, opened_on,
  green_on, by_itself, owner, outcome, reason, closed_on, version, changed_at, changed_by, superseded_by)
select c.province, c.case_id, c.public_id, c.household_id, c.region_code, c.kind, c.procedure, c.remark, c.stage, c.clue, c.clue_on, c.opened_on,
  c.green_on, c.by_itself, c.owner, c.outcome, c.reason, c.closed_on, c.version, c.changed_at, c.changed_by, :entry
from cases.cases c
where c.province = :province and c.case_id = :case_id and c.region_code >= :lo and c.region_code < :hi
