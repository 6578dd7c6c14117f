-- Who has been without help longest comes first; one without a known day of identification before all.
with page as (
  select h.province, h.household_id, h.public_id, h.region_code, h.monitored_type, h.monitored_on, h.risk_eliminated, h.measures_count
  from registry.reported_household h
  /*filter*/
  order by h.monitored_on nulls first, h.province, h.household_id
  limit :at_most offset :from)
select g.public_id, g.region_code, g.monitored_type, g.monitored_on, g.measures_count, k.head_name, k.persons,
       coalesce(g.risk_eliminated, false) as eliminated,
       p.state, p.assister, p.assister_unit,
       (select count(*) from assistance.measure m where m.province = g.province and m.plan_id = p.plan_id) as planned,
       (select count(distinct d.line) from assistance.delivery d where d.province = g.province and d.household_id = g.household_id) as delivered,
       (select min(m.due_on) from assistance.measure m where m.province = g.province and m.plan_id = p.plan_id
          and not exists (select from assistance.delivery d where d.province = m.province and d.household_id = m.household_id and d.line = m.line)
          and not exists (select from assistance.result r where r.province = m.province and r.household_id = m.household_id and r.line = m.line))
         as next_due,
       (select count(*) from assistance.closing c where c.province = g.province and c.household_id = g.household_id and c.closed_on is null)
         as closings
from page g
join registry.reported_card k on k.province = g.province and k.household_id = g.household_id
left join lateral (select * from assistance.plan p where p.province = g.province and p.household_id = g.household_id and p.state in (1, 2)
  order by p.state desc limit 1) p on true
order by g.monitored_on nulls first, g.province, g.household_id
