-- Whoever plans help needs every cause, not only the first, and who the family calls. New columns stand at the end: the view is replaced, not
-- dropped, because others are built on it.
create or replace view registry.reported_household with (security_invoker = true) as
select h.province, h.household_id, h.public_id, h.region_code, h.dataset, h.weight,
       h.lifted, h.lifted_year, h.monitored_type, h.identified_on as monitored_on, h.risk_eliminated, h.eliminated_on, h.fallback_tag, h.relocated,
       h.first_cause, h.declared_size, h.contact_known, h.measures_count, h.development_measures_count, h.income_at_identification,
       l.house_grade, l.house_area_m2, l.water_safe, l.toilet_usable, l.road_hardened, l.road_distance_m, l.cultivated_mu,
       l.flag_housing, l.flag_dropout, l.flag_water, l.flag_insurance, h.registered_on, h.version, h.changed_at, h.causes
from registry.household h
left join registry.living l on l.province = h.province and l.household_id = h.household_id
where h.closed_on is null;
create index household_monitored on registry.household (region_code, household_id) where monitored_type > 0 and closed_on is null;
