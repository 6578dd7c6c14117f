-- Lifted, not monitored, a rule about income fires, and nobody has planned a measure or written a reason.
select f.province, f.household_id, f.region_code, '' as item, f.as_of as on_day
from screening.reported_fired f
join registry.reported_household h on h.province = f.province and h.household_id = f.household_id
where f.region_code >= :lo and f.region_code < :hi and f.at_risk
  and exists (
    select from unnest(cast(:income_bits as int[])) as b(bit) where (coalesce(f.fired[(b.bit >> 6) + 1], 0) >> (b.bit & 63)) & 1 = 1)
  and h.lifted and (coalesce(h.monitored_type, 0) = 0 or coalesce(h.risk_eliminated, false))
  and not exists (
    select from assistance.reported_watch w where w.province = f.province and w.household_id = f.household_id and w.state in (1, 2))
