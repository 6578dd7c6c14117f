-- The open clue of a household that moves, as it was with the sender.
insert into casework.clue_history (province, clue_id, public_id, household_id, region_code, door, stage, grade, opened_on, due_on, owner,
  quiet_since, outcome, checked_on, closed_on, version, changed_at, changed_by, waiting_since, superseded_by)
select c.province, c.clue_id, c.public_id, c.household_id, c.region_code, c.door, c.stage, c.grade, c.opened_on, c.due_on, c.owner,
  c.quiet_since, c.outcome, c.checked_on, c.closed_on, c.version, c.changed_at, c.changed_by, c.waiting_since, :entry
from casework.clue c
where c.province = :old_province and c.household_id = :old_household and c.region_code >= :lo and c.region_code < :hi
