-- Who owes an answer: posting (0 = nobody) and how many.
select coalesce(r.owner, 0), count(*)::int from casework.report r
where r.answered_on is null and r.region_code >= :lo and r.region_code < :hi
group by 1
