-- The sweep as the reader's places see it; the county's own words where the reader's range holds them.
select v.sweep_id, min(v.province) as province, min(v.name) as name, min(v.from_on) as from_on, min(v.until_on) as until_on,
       min(v.closed_on) as closed_on, max(s.version) as version, max(s.region_code) as county, max(s.closing_words) as closing_words
from casework.sweep_village v
left join casework.sweep s on s.province = v.province and s.sweep_id = v.sweep_id and s.region_code >= :lo and s.region_code < :hi
where v.sweep_id = :sweep and v.region_code >= :lo and v.region_code < :hi
group by v.sweep_id
