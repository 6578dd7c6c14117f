-- The state of a county's rows: a copy written at the same state is still whole.
select coalesce(max(c.changed_by), 0) as position, count(*) as rows, count(*) filter (where c.changed_by is null) as unsigned,
       (select coalesce(max(v.coverage_id), 0) * 1000000 + count(*) % 1000000 from registry.reported_coverage v where v.region_lo < :hi and v.region_hi > :lo) as coverage
from registry.reported_change c
where c.region_code >= :lo and c.region_code < :hi
