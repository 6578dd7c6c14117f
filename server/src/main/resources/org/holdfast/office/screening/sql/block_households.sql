-- Base attributes of a block's households, in village order. `came`: the moment the household came into the registry, from its
-- public id; nothing for ids that hold no time.
select h.household_id, h.region_code, h.version, cast(extract(epoch from uuid_extract_timestamp(h.public_id)) * 1000 as bigint) as came,
       h.lifted, h.lifted_year, h.monitored_type, h.monitored_on, h.risk_eliminated, h.fallback_tag, h.relocated, h.first_cause, h.declared_size,
       h.contact_known, h.measures_count, h.development_measures_count, h.income_at_identification, h.house_grade, h.house_area_m2, h.water_safe,
       h.toilet_usable, h.road_hardened, h.road_distance_m, h.cultivated_mu, h.flag_housing, h.flag_dropout, h.flag_water, h.flag_insurance
from registry.reported_household h /*by key*/
where h.region_code >= :lo and h.region_code < :hi and h.dataset = ''
order by h.household_id
