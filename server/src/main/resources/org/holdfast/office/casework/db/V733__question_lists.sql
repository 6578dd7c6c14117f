-- What a household is asked, as a whole: most judgements change nothing of it, and forty rows need not be held against forty others to see
-- that. Whether another sign of risk stands beside the questions is a fact of the household, not of each of them.
create table casework.question_list (
  province     smallint not null,
  household_id bigint   not null,
  region_code  bigint   not null,
  digest       bytea,                           -- of everything asked; null: nothing is
  sign_of_risk boolean  not null default false, -- may make a visit of its own
  primary key (province, household_id)
);
create index question_list_by_place on casework.question_list (region_code);

select set_config('holdfast.lo', '0', true), set_config('holdfast.hi', '1000000000000', true), set_config('holdfast.narrow', '', true);
-- A digest that equals none: the next judgement puts these lists anew.
insert into casework.question_list (province, household_id, region_code, digest, sign_of_risk)
select q.province, q.household_id, max(q.region_code), '\x', coalesce(bool_or(q.sign_of_risk) filter (where q.answered_on is null), false)
from casework.question q
group by q.province, q.household_id;

create or replace view casework.reported_question with (security_invoker = true) as
select q.province, q.household_id, q.region_code, q.fact, q.asked_of, coalesce(l.sign_of_risk, false) as sign_of_risk, q.since_on, q.visit_week
from casework.question q
left join casework.question_list l on l.province = q.province and l.household_id = q.household_id
where q.answered_on is null;
alter table casework.question drop column sign_of_risk;

select access.protect('casework.question_list');
grant select, insert, update on casework.question_list to holdfast_app;
