-- Who has been without help longest comes first; one without a known day of identification before all.
with page as (
  select h.province, h.household_id, h.public_id, h.region_code, h.monitored_type, h.monitored_on, h.risk_eliminated, h.measures_count
  from registry.reported_household h
  where h.region_code >= :lo and h.region_code < :hi and (h.monitored_type > 0 or :filter in ('TO_AGREE', 'CLOSINGS'))
    and case :filter
      when 'MONITORED' then not coalesce(h.risk_eliminated, false)
      when 'NO_MEASURE' then not coalesce(h.risk_eliminated, false) and coalesce(h.measures_count, 0) = 0
      when 'ALARM' then not coalesce(h.risk_eliminated, false) and coalesce(h.measures_count, 0) = 0
        and (h.monitored_on is null or h.monitored_on <= cast(:alarm_from as date))
      when 'LATE' then not coalesce(h.risk_eliminated, false) and exists (
        select from assistance.plan p join assistance.measure m on m.province = p.province and m.plan_id = p.plan_id
        where p.province = h.province and p.household_id = h.household_id and p.state = 2 and m.due_on < cast(:today as date)
          and not exists (select from assistance.delivery d where d.province = m.province and d.household_id = m.household_id and d.line = m.line)
          and not exists (select from assistance.result r where r.province = m.province and r.household_id = m.household_id and r.line = m.line))
      when 'TO_AGREE' then exists (select from assistance.plan p where p.province = h.province and p.household_id = h.household_id and p.state = 1)
      when 'CLOSINGS' then exists (select from assistance.closing c where c.province = h.province and c.household_id = h.household_id
        and c.closed_on is null)
      when 'AFTER' then coalesce(h.risk_eliminated, false) and exists (
        select from assistance.plan p where p.province = h.province and p.household_id = h.household_id and p.state = 2)
    end
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
