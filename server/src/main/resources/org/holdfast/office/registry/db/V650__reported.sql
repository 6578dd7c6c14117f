-- What registry publishes for reading: screening's blocks, casework's and progress's lists. No ID number, phone or card in any of them.
-- security_invoker: the reader's own scope decides, the second lock holds through the view.

-- One row per open household: the base attributes of the law by their contract names.
create view registry.reported_household with (security_invoker = true) as
select h.province, h.household_id, h.public_id, h.region_code, h.dataset, h.weight,
       h.lifted, h.lifted_year, h.monitored_type, h.identified_on as monitored_on, h.risk_eliminated, h.eliminated_on, h.fallback_tag, h.relocated,
       h.first_cause, h.declared_size, h.contact_known, h.measures_count, h.development_measures_count, h.income_at_identification,
       l.house_grade, l.house_area_m2, l.water_safe, l.toilet_usable, l.road_hardened, l.road_distance_m, l.cultivated_mu,
       l.flag_housing, l.flag_dropout, l.flag_water, l.flag_insurance, h.registered_on, h.version, h.changed_at
from registry.household h
left join registry.living l on l.province = h.province and l.household_id = h.household_id
where h.closed_on is null;

-- One row per living person and the one household in which the person counts.
create view registry.reported_member with (security_invoker = true) as
select m.province, m.household_id, m.person_id, m.region_code, p.public_id, m.relation, nullif(p.sex, 9) as sex, p.born_on,
       p.education, p.student, p.labour, p.chronic, p.serious_illness, p.disabled, p.disability_kind, p.disability_grade,
       p.insured, p.insured_kinds, p.pension, p.dibao, p.tekun, p.working, p.work_months, p.work_place, p.public_post,
       p.document_index is not null and not p.id_problem as document, p.id_problem,
       p.not_in_school_reason is not null as not_in_school_reason, p.graduate_unemployed
from registry.membership m
join registry.person p on p.province = m.province and p.person_id = m.person_id
where m.until_on is null and m.counts and p.died_on is null;

-- Months of money: person_id 0 is the household's own row.
create view registry.reported_money with (security_invoker = true) as
select y.province, y.household_id, y.person_id, y.year, y.region_code, y.wage, y.operating, y.operating_expense, y.property, y.transfer,
       y.claims, y.medical_self_paid, y.schooling_self_paid, y.other_self_paid, y.version, y.changed_at
from registry.money_year y;

-- What happened and still stands: neither reversed nor a reversal.
create view registry.reported_event with (security_invoker = true) as
select e.province, e.event_id, e.household_id, e.person_id, e.region_code, e.kind, e.happened_on, e.amount, e.tag,
       e.closed_on is null as open, e.source, e.source_record, e.recorded_at
from registry.event e
where e.reverses is null
  and not exists (select 1 from registry.event r where r.province = e.province and r.household_id = e.household_id and r.reverses = e.event_id);

create view registry.reported_coverage with (security_invoker = true) as
select c.province, c.coverage_id, c.region_lo, c.region_hi, c.household_id, c.subject, c.from_month, c.until_month, c.source, c.recorded_at
from registry.coverage c;

-- The line by which a list names a household: its head, or whoever stands first where no head is recorded.
create view registry.reported_card with (security_invoker = true) as
select h.province, h.household_id, h.public_id, h.region_code, h.hamlet, h.lifted, h.monitored_type, h.risk_eliminated,
       head.name as head_name, head.document_last4 as head_last4,
       (select count(*) from registry.membership n
        where n.province = h.province and n.household_id = h.household_id and n.until_on is null and n.counts) as persons
from registry.household h
left join lateral (
  select p.name, p.document_last4
  from registry.membership m join registry.person p on p.province = m.province and p.person_id = m.person_id
  where m.province = h.province and m.household_id = h.household_id and m.until_on is null
  order by m.relation nulls last, p.person_id limit 1) head on true;

-- Which journal entry last touched a village's rows: tells whether a copy made at an earlier entry is still whole.
create view registry.reported_change with (security_invoker = true) as
select region_code, changed_by from registry.household
union all select region_code, changed_by from registry.person
union all select region_code, changed_by from registry.membership
union all select region_code, changed_by from registry.money_year
union all select region_code, changed_by from registry.living
union all select region_code, changed_by from registry.event;

grant select on registry.reported_change, registry.reported_household, registry.reported_member, registry.reported_money, registry.reported_event,
  registry.reported_coverage, registry.reported_card to holdfast_app;
