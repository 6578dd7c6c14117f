-- A run of the same places, day and law that was broken off.
select r.run_id
from screening.run r
where r.why = :why and r.as_of = :as_of and r.policy_version = :version and r.lo = :lo and r.hi = :hi and r.finished_at is null
  and r.region_code >= :lo and r.region_code < :hi
order by r.run_id
limit 1
