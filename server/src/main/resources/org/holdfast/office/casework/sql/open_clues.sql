-- One clue a household: whoever has one keeps it, the rest get one, with the gravest of the new reasons and the first due day.
-- What somebody reported and what is red is to be checked at once (stage 1); the rest waits in the queue (stage 0).
insert into casework.clue (province, household_id, region_code, door, stage, grade, opened_on, due_on, owner, changed_by, waiting_since)
select i.province, i.household_id, min(i.region_code), min(i.door), case when min(i.door) < 5 or min(i.grade) = 1 then 1 else 0 end,
  min(i.grade), min(i.as_of), min(i.due_on), min(i.owner), :entry, min(i.as_of)
from jsonb_to_recordset(cast(:reasons as jsonb))
  as i(province smallint, household_id bigint, region_code bigint, door smallint, grade smallint, as_of date, due_on date, owner bigint)
where i.region_code >= :lo and i.region_code < :hi
group by i.province, i.household_id
on conflict (province, household_id) where stage < 3 do nothing
returning household_id, stage
