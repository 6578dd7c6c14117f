-- The state of a county's rows, and the moment it is seen from: a copy written at the same state is still whole.
select coalesce(max(t.entry), 0) as position, coalesce(sum(t.times), 0) as rows, pg_current_snapshot()::text as snapshot,
       (select coalesce(max(v.coverage_id), 0) * 1000000 + count(*) % 1000000 from registry.reported_coverage v where v.region_lo < :hi and v.region_hi > :lo) as coverage
from registry.reported_touched t
where t.region_code >= :lo and t.region_code < :hi
