-- The last answer about the same programme, and whether anything was judged or recorded since.
select x.public_id, x.answered_on, x.reason,
  exists (
    select from screening.reported_referral f
    where f.province = x.province and f.household_id = x.household_id and f.rule = any(cast(:rules as text[])) and f.verdict = 1
      and f.judged_at > x.answered_at and f.region_code >= :lo and f.region_code < :hi)
  or exists (
    select from registry.reported_event e
    where e.province = x.province and e.household_id = x.household_id and e.recorded_at > x.answered_at
      and e.region_code >= :lo and e.region_code < :hi) as something_new
from referrals.referral x
where x.province = :province and x.household_id = :household_id and x.programme = :programme and x.answered_on is not null
  and x.region_code >= :lo and x.region_code < :hi
order by x.answered_at desc
limit 1
