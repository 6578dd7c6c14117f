-- Monitored for longer than the law of the province allows, and nothing carried out. An unknown day or number is no help.
select h.province, h.household_id, h.region_code, '' as item, h.monitored_on as on_day
from registry.reported_household h
where h.region_code >= :lo and h.region_code < :hi and h.dataset = '' and h.monitored_type > 0 and not coalesce(h.risk_eliminated, false)
  and coalesce(h.measures_count, 0) = 0
  and (h.monitored_on is null or h.monitored_on <= cast(cast(:today as date)
    - make_interval(months => cast(cast(:help_missing_after as jsonb) ->> cast(h.province as text) as int)) as date))
