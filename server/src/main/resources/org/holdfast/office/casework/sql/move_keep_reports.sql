-- The reports of a household that moves, as they were with the sender.
insert into casework.report_history
select r.*, now(), cast(:entry as bigint) from casework.report r
where r.province = :old_province and r.household_id = :old_household and r.region_code >= :lo and r.region_code < :hi
