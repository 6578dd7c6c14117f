-- Counties that the latest runs went on without, and why.
select c.run_id, c.county, c.not_judged, c.not_judged_detail
from (
  select r.run_id from screening.run r
  where r.region_code >= :lo and r.region_code < :hi and r.hi <= :hi
  order by r.run_id desc
  limit :at_most) r
join screening.run_county c on c.run_id = r.run_id and c.region_code >= :lo and c.region_code < :hi
where c.not_judged is not null
order by c.run_id, c.county
