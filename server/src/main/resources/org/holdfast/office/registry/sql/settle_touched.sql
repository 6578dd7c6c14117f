-- What the reader saw is settled: one row a village, with as many times as there were. What the reader did not see stays for the next one.
with seen as (
  delete from registry.touched t
  where t.region_code >= :lo and t.region_code < :hi and pg_visible_in_snapshot(t.xid, cast(:snapshot as pg_snapshot))
    and exists (
      select from registry.touched o
      where o.region_code = t.region_code and o.xid <> '0' and pg_visible_in_snapshot(o.xid, cast(:snapshot as pg_snapshot)))
  returning t.region_code, t.entry, t.times
)
insert into registry.touched as t (region_code, xid, entry, times)
select s.region_code, '0', max(s.entry), sum(s.times) from seen s group by s.region_code
-- Another settles what this one did not see.
on conflict (region_code, xid) do update set entry = greatest(t.entry, excluded.entry), times = t.times + excluded.times
