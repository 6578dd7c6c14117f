select count(*) from cases.cases c
where c.region_code >= :lo and c.region_code < :hi
  and (:filter <> 'OPEN' or c.outcome is null)
  and (:filter <> 'MINE' or (c.outcome is null and c.stage = any(cast(:stages as text[]))))
  and (:filter <> 'LATE' or (c.outcome is null and exists (
    select from cases.deadline d where d.province = c.province and d.case_id = c.case_id and d.state = 4 and not d.least)))
  and (:filter <> 'GRANTED' or c.outcome = 1)
  and (:filter <> 'REFUSED' or c.outcome = 2)
  and (:kind = '' or c.kind = :kind)
