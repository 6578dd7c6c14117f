-- Counties with households, found by stepping from one to the next instead of reading them all: the first in order, for
-- the least of a view of two tables is looked for among all rows.
with recursive c(county) as (
  (select h.region_code / 1000000 * 1000000 from registry.reported_household h
   where h.region_code >= :lo and h.region_code < :hi and h.dataset = '' order by h.region_code limit 1)
  union all
  select (select h.region_code / 1000000 * 1000000 from registry.reported_household h
          where h.region_code >= c.county + 1000000 and h.region_code >= :lo and h.region_code < :hi and h.dataset = ''
          order by h.region_code limit 1)
  from c where c.county is not null)
select county from c where county is not null order by county
