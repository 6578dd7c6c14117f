-- What the file says of households that no case here tells of: the identification, the re-mark after an elimination we know, and the
-- elimination. Days are the source's; where it says none, the day it was taken over stands in the case and nothing in cases.taken_over.
with came as materialized (
  select h.*, s.first_identified_on, s.after_schooling, s.after_housing, s.after_insurance, s.after_water, s.after_wage, s.after_property,
    s.after_transfer, s.after_operating, s.after_operating_expense, s.after_net, s.after_net_per_person, s.after_claims, s.after_self_paid,
    exists (select from cases.cases c where c.province = h.province and c.household_id = h.household_id
            and c.kind = 'identification' and c.outcome = 1) as identified_before,
    (select max(c.closed_on) from cases.cases c where c.province = h.province and c.household_id = h.household_id
     and c.kind = 'elimination' and c.outcome = 1) as last_eliminated_on
  from cases.staging_taken_over s
  join registry.reported_national_household h
    on h.household_no = s.household_no and h.region_code = s.village and h.dataset = :dataset
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until and s.village >= :lo and s.village < :hi
    and h.region_code >= :lo and h.region_code < :hi and h.monitored_type > 0
), wanted as (
  select came.*, 'identification' as kind, monitored_on as said_on,
         coalesce(first_identified_on < monitored_on, false) or last_eliminated_on is not null as again
  from came where not identified_before or (last_eliminated_on < monitored_on and not coalesce(risk_eliminated, false))
  union all
  select came.*, 'elimination', eliminated_on, false
  from came where risk_eliminated and (last_eliminated_on is null or last_eliminated_on < monitored_on)
), made as (
  insert into cases.cases (province, household_id, region_code, kind, procedure, remark, stage, clue_on, opened_on, closed_on, by_itself,
    outcome, changed_by)
  select w.province, w.household_id, w.region_code, w.kind, case w.kind when 'elimination' then :elimination else :identification end,
         w.again, case w.kind when 'elimination' then :eliminated else :monitored end,
         coalesce(w.said_on, :today), coalesce(w.said_on, :today), coalesce(w.said_on, :today),
         w.kind = 'elimination' and coalesce(w.elimination_way = 2, false), 1, :entry
  from wanted w
  returning province, case_id, household_id, region_code, kind
), after_values as (
  -- All thirteen or none: a part of them would look like the whole.
  insert into cases.after_value (province, case_id, household_id, region_code, eliminated_on, flag_schooling, flag_housing, flag_insurance,
    flag_water, wage, property, transfer, operating, operating_expense, net, net_per_person, claims, self_paid, changed_by)
  select m.province, m.case_id, m.household_id, m.region_code, coalesce(w.eliminated_on, :today), w.after_schooling, w.after_housing,
         w.after_insurance, w.after_water, w.after_wage, w.after_property, w.after_transfer, w.after_operating, w.after_operating_expense,
         w.after_net, w.after_net_per_person, w.after_claims, w.after_self_paid, :entry
  from made m
  join wanted w on w.province = m.province and w.household_id = m.household_id and w.kind = m.kind
  where m.kind = 'elimination' and num_nulls(w.after_schooling, w.after_housing, w.after_insurance, w.after_water, w.after_wage,
    w.after_property, w.after_transfer, w.after_operating, w.after_operating_expense, w.after_net, w.after_net_per_person, w.after_claims,
    w.after_self_paid) = 0
)
insert into cases.taken_over (province, case_id, household_id, region_code, taken_on, batch, first_identified_on, identified_on, eliminated_on,
  elimination_way, causes, measures, fallback, changed_by)
select m.province, m.case_id, m.household_id, m.region_code, :today, :public_batch, w.first_identified_on, w.monitored_on, w.eliminated_on,
       w.elimination_way, w.causes, w.measures_count, w.fallback_tag, :entry
from made m
join wanted w on w.province = m.province and w.household_id = m.household_id and w.kind = m.kind
