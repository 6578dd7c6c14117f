-- How many reports a posting owes an answer.
select count(*) from casework.report r
where r.owner = :posting and r.answered_on is null and r.region_code >= :lo and r.region_code < :hi
