select count(*) from cases.cases c
left join lateral (
  select min(d.due_on) as due_on from cases.deadline d
  where :filter like 'MINE!_%' escape '!' and d.province = c.province and d.case_id = c.case_id and d.state in (1, 4) and not d.least) d on true
where c.region_code >= :lo and c.region_code < :hi
  and (:filter <> 'OPEN' or c.outcome is null)
  and (:filter <> 'MINE' or (c.outcome is null and c.stage = any(cast(:stages as text[]))))
  and (:filter not like 'MINE!_%' escape '!' or (c.outcome is null and c.stage = any(cast(:stages as text[])) and :filter = case
    when d.due_on < :today then 'MINE_LATE' when d.due_on = :today then 'MINE_TODAY' when d.due_on <= :soon then 'MINE_SOON'
    else 'MINE_LATER' end))
  and (:filter <> 'LATE' or (c.outcome is null and exists (
    select from cases.deadline d where d.province = c.province and d.case_id = c.case_id and d.state = 4 and not d.least)))
  and (:filter <> 'GRANTED' or c.outcome = 1)
  and (:filter <> 'REFUSED' or c.outcome = 2)
  and (:kind = '' or c.kind = :kind)
