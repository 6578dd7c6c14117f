-- What boards count of help: measures of agreed plans, and the watch.
create view assistance.reported_measure with (security_invoker = true) as
select m.province, m.household_id, m.region_code, m.line, m.kind, m.due_on,
       exists (select from assistance.delivery d where d.province = m.province and d.household_id = m.household_id and d.line = m.line) as delivered,
       exists (select from assistance.result r where r.province = m.province and r.household_id = m.household_id and r.line = m.line) as settled
from assistance.measure m
join assistance.plan p on p.province = m.province and p.plan_id = m.plan_id and p.state = 2;
create view assistance.reported_watch with (security_invoker = true) as
select w.province, w.watch_id, w.public_id, w.household_id, w.region_code, w.state, w.opened_on, w.due_on, w.delivered_on, w.effect_from,
       w.income_before, w.income_after, w.ended_on
from assistance.watch w;
grant select on assistance.reported_measure, assistance.reported_watch to holdfast_app;
