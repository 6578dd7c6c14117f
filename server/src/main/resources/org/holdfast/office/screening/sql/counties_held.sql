-- Counties with households, found by stepping from one to the next instead of reading them all.
with recursive c(county) as (
  select (select min(h.region_code) / 1000000 * 1000000 from registry.reported_household h
          where h.region_code >= :lo and h.region_code < :hi and h.dataset = '')
  union all
  select (select min(h.region_code) / 1000000 * 1000000 from registry.reported_household h
          where h.region_code >= c.county + 1000000 and h.region_code >= :lo and h.region_code < :hi and h.dataset = '')
  from c where c.county is not null)
select county from c where county is not null order by county
