-- Everything a clock depends on, of every open case in scope, for recomputing them all.
select c.province, c.case_id, c.household_id, c.region_code, c.kind, c.procedure, c.clue_on, c.opened_on,
  coalesce((select jsonb_object_agg(s.act, s.happened_on) from (
      select distinct on (s.act) s.act, s.happened_on from cases.step s
      where s.province = c.province and s.case_id = c.case_id order by s.act, s.step desc) s), '{}') as acts,
  coalesce((select jsonb_object_agg(s.act, s.step) from (
      select s.act, max(s.step) as step from cases.step s
      where s.province = c.province and s.case_id = c.case_id group by s.act) s), '{}') as order_of,
  (select min(o.raised_on) from cases.objection o where o.province = c.province and o.case_id = c.case_id and o.answered_on is null) as oldest_objection,
  coalesce((select jsonb_agg(jsonb_build_object('from', p.from_on, 'until', p.until_on) order by p.from_on)
    from cases.pause p where p.province = c.province and p.case_id = c.case_id), '[]') as pauses,
  coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'version', d.version, 'startsOn', d.starts_on, 'dueOn', d.due_on, 'days', d.days,
      'working', d.working, 'least', d.least, 'urges', d.urges, 'state', d.state, 'settledOn', d.settled_on) order by d.name, d.version)
    from cases.deadline d where d.province = c.province and d.case_id = c.case_id), '[]') as deadlines
from cases.cases c
where c.outcome is null and c.region_code >= :lo and c.region_code < :hi and (c.province, c.case_id) > (:after_province, :after_case)
order by c.province, c.case_id limit :at_most
for update of c
