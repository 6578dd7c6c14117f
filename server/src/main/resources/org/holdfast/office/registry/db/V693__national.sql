-- What registry publishes for the way to and from the national system, column names as in its import targets. No ID number, phone or
-- card: where the layout asks for them the cell stays empty.
create view registry.reported_national_household with (security_invoker = true) as
select h.province, h.household_id, h.public_id, h.region_code, h.dataset, h.external_no as household_no, h.hamlet, h.declared_size,
       h.lifted, h.lifted_year, h.monitored_type, h.identified_on as monitored_on, h.risk_eliminated, h.eliminated_on, h.elimination_way,
       h.first_cause, h.causes[2] as cause_2, h.causes[3] as cause_3, h.causes[4] as cause_4, h.causes[5] as cause_5, h.causes,
       h.disaster_kind, h.income_at_identification, h.fallback_tag, h.relocated, h.measures_count, h.development_measures_count, h.address,
       l.flag_housing, l.flag_dropout, l.flag_water, l.flag_insurance
from registry.household h
left join registry.living l on l.province = h.province and l.household_id = h.household_id
where h.closed_on is null;

create view registry.reported_national_person with (security_invoker = true) as
select m.province, m.household_id, m.person_id, m.region_code, p.external_no as person_no, p.name, nullif(p.sex, 9) as sex,
       p.born_on as birth_date, m.relation, p.ethnic, p.political, p.education, p.student, p.not_in_school_reason, p.chronic,
       p.serious_illness, p.disabled, p.disability_kind, p.disability_grade, p.disability_year, p.labour, p.insured_kinds, p.pension,
       p.dibao, p.tekun, p.work_months, p.public_post
from registry.membership m
join registry.person p on p.province = m.province and p.person_id = m.person_id
where m.until_on is null and m.counts and p.died_on is null;
grant select on registry.reported_national_household, registry.reported_national_person to holdfast_app;
