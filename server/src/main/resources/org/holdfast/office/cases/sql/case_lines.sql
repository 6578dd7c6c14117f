-- The page is chosen first, names are looked up for its rows only.
with page as (
  select c.* from cases.cases c
  left join lateral (
    select min(d.due_on) as due_on, bool_or(d.state = 4) as passed from cases.deadline d
    where d.province = c.province and d.case_id = c.case_id and d.state in (1, 4) and not d.least) d on true
  where c.region_code >= :lo and c.region_code < :hi
    and (:filter <> 'OPEN' or c.outcome is null)
    and (:filter <> 'MINE' or (c.outcome is null and c.stage = any(cast(:stages as text[]))))
    and (:filter not like 'MINE!_%' escape '!' or (c.outcome is null and c.stage = any(cast(:stages as text[])) and :filter = case
      when d.due_on < :today then 'MINE_LATE' when d.due_on = :today then 'MINE_TODAY' when d.due_on <= :soon then 'MINE_SOON'
      else 'MINE_LATER' end))
    and (:filter <> 'LATE' or (c.outcome is null and d.passed))
    and (:filter <> 'GRANTED' or c.outcome = 1)
    and (:filter <> 'REFUSED' or c.outcome = 2)
    and (:kind = '' or c.kind = :kind)
  order by d.passed desc nulls last, d.due_on nulls last, c.opened_on, c.province, c.case_id
  limit :at_most offset :from)
select c.public_id, c.household_id, c.region_code, c.kind, c.procedure, c.remark, c.stage, c.opened_on, c.clue_on, c.outcome, c.closed_on,
       c.green_on, k.public_id as household, k.head_name, k.persons, k.monitored_type, k.lifted,
       d.name, d.starts_on, d.due_on, d.days, d.working, coalesce(d.state = 4, false) as passed,
       exists (select from cases.taken_over t where t.province = c.province and t.case_id = c.case_id) as taken_over
from page c
join registry.reported_card k on k.province = c.province and k.household_id = c.household_id
left join lateral (
  select d.name, d.starts_on, d.due_on, d.days, d.working, d.state from cases.deadline d
  where d.province = c.province and d.case_id = c.case_id and d.state in (1, 4) and not d.least
  order by d.due_on nulls last limit 1) d on true
order by passed desc, d.due_on nulls last, c.opened_on, c.province, c.case_id
