-- What the page of one household shows about the household itself.
select h.public_id, h.household_id, h.region_code, h.external_no, h.hamlet, h.lifted, h.monitored_type, h.identified_on,
       h.first_cause, h.causes, h.risk_eliminated, h.eliminated_on, coalesce(h.fallback_tag, false) as fallback_tag,
       coalesce(h.relocated, false) as relocated, h.registered_on, h.closed_on,
       l.flag_dropout, l.flag_insurance, l.flag_housing, l.flag_water, l.house_grade, l.observed_on
from registry.household h
left join registry.living l on l.province = h.province and l.household_id = h.household_id
where h.province = :province and h.household_id = :household and h.region_code >= :lo and h.region_code < :hi
