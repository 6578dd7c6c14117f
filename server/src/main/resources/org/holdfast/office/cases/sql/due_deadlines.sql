-- Limits that have passed and were not told yet, locked so that an act on the case waits or has been faster.
select d.province, d.case_id, d.name, d.version, d.household_id, d.region_code, d.due_on, d.urges
from cases.deadline d
where d.state = 1 and not d.least and d.due_on < :today and d.region_code >= :lo and d.region_code < :hi
order by d.due_on, d.province, d.case_id, d.name limit :at_most
for update skip locked
