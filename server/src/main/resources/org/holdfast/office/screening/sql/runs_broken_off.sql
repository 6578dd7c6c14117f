-- Runs of a day and a law that have not ended.
select r.lo, r.hi
from screening.run r
where r.why = :why and r.as_of = :as_of and r.policy_version = :version and r.finished_at is null
  and r.region_code >= :lo and r.region_code < :hi
order by r.run_id
