-- Households without a firing risk rule for which at least one cannot tell.
select j.province, j.household_id, j.region_code, '' as item, j.as_of as on_day
from screening.reported_judged j
where j.region_code >= :lo and j.region_code < :hi and not j.at_risk and j.risk_unknown
