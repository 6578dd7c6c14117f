-- Where rows were written since the county was last judged whole, as far as a copy saw them: households, or a whole village where there were
-- too many.
select t.region_code, t.households
from registry.reported_touched t
where t.region_code >= :lo and t.region_code < :hi and t.xid <> '0' and pg_visible_in_snapshot(t.xid, cast(:snapshot as pg_snapshot))
