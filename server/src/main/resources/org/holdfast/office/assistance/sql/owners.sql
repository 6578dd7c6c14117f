select coalesce(o.owner, 0), count(*) from (
  select p.owner from assistance.plan p where p.state in (1, 2) and p.region_code >= :lo and p.region_code < :hi
  union all
  select c.owner from assistance.closing c where c.closed_on is null and c.region_code >= :lo and c.region_code < :hi
  union all
  select w.owner from assistance.watch w where w.state = 1 and w.region_code >= :lo and w.region_code < :hi) o
group by 1
