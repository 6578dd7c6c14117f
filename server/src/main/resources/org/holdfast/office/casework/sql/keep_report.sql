-- The report as it was, before it changes.
insert into casework.report_history
select r.*, now(), cast(:entry as bigint) from casework.report r
where r.report_id = :report and r.region_code >= :lo and r.region_code < :hi
