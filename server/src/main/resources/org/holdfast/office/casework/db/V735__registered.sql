-- The day on which the household was taken into the registry because of what was told: the family's receipt says so.
alter table casework.report add column registered_on date;
alter table casework.report_history add column registered_on date;
