-- Cases whose next move is at the reader's level and whose first limit ends today or has passed: by the limits, of which few have.
select count(distinct (c.province, c.case_id)) from cases.deadline d
join cases.cases c on c.province = d.province and c.case_id = d.case_id
where d.state in (1, 4) and not d.least and d.due_on <= :today and d.region_code >= :lo and d.region_code < :hi
  and c.region_code >= :lo and c.region_code < :hi and c.outcome is null and c.stage = any(cast(:stages as text[]))
