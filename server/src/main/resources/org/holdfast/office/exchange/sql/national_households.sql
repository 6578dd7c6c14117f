-- Households of the national system in these places, block by block: monitored ever, or known to be there. Some of them by number, or all.
select h.*, k.year as known_year, k.content as known, k.household_id is not null as is_known,
  (select r.content from exchange.national_row r where r.province = h.province and r.household_id = h.household_id and r.state = 0
   order by r.export_id desc limit 1) as waiting,
  m.wage, m.operating, m.operating_expense, m.property, m.transfer, m.claims, m.medical_self_paid, m.schooling_self_paid, m.other_self_paid,
  a.flag_schooling as after_schooling, a.flag_housing as after_housing, a.flag_insurance as after_insurance, a.flag_water as after_water,
  a.wage as after_wage, a.property as after_property, a.transfer as after_transfer, a.operating as after_operating,
  a.operating_expense as after_operating_expense, a.net as after_net, a.net_per_person as after_net_per_person,
  a.claims as after_claims, a.self_paid as after_self_paid
from registry.reported_national_household h
left join exchange.national_known k on k.province = h.province and k.household_id = h.household_id
left join registry.reported_money m on m.province = h.province and m.household_id = h.household_id and m.person_id = 0
  and m.year = coalesce(cast(:force_year as int), k.year, :year)
left join lateral (
  -- The thirteen values stand as long as the elimination does.
  select v.* from cases.reported_after_value v
  where h.risk_eliminated and v.province = h.province and v.household_id = h.household_id
  order by v.eliminated_on desc, v.case_id desc limit 1) a on true
where h.dataset = '' and h.region_code >= :lo and h.region_code < :hi and (h.province, h.household_id) > (:after_province, :after)
  and (cast(:some as bigint[]) is not null or h.monitored_type > 0 or k.household_id is not null)
  and (cast(:some as bigint[]) is null or h.household_id = any(cast(:some as bigint[])))
order by h.province, h.household_id limit :at_most
