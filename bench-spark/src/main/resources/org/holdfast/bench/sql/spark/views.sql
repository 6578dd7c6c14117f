-- Views of sql/judge that Spark must be told in another way, the rest is taken over word for word by Dialect.
--
-- The first source that spoke after a household had come: no ASOF join. There are a few such moments in a province.
create or replace view arrived as
select household_id, region_code, moment
from (
    select h.household_id, h.region_code, array_min(filter(m.moments, recorded -> recorded >= coalesce(h.came, 0))) as moment
    from household h
    cross join (select collect_set(recorded) as moments from coverage where household_id is null) m)
where moment is not null;

-- A source speaks of places of one county: said here, so that they can be joined by a hash.
create or replace view place_covered as
select v.region_code, v.moment, c.subject, bit_or(month_bits(c.from_month, c.until_month)) as bits
from (select distinct region_code, moment from arrived) v
join coverage c on c.household_id is null and c.region_lo // 1000000 = v.region_code // 1000000
    and v.region_code >= c.region_lo and v.region_code < c.region_hi and c.recorded >= v.moment
group by v.region_code, v.moment, c.subject;
