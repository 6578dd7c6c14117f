-- The latest runs with what their counties add up to.
select r.run_id, r.why, r.as_of, r.lo, r.policy_version, r.started_at, r.finished_at,
       count(c.county) as counties, count(c.done_at) as counties_done,
       coalesce(sum(c.households), 0) as done, coalesce(sum(c.expected), 0) as expected, coalesce(sum(c.changed), 0) as changed,
       max(c.moved_at) as moved_at,
       coalesce(max(c.moved_at), r.started_at) < now() - interval '2 minutes' as quiet
from (
  select * from screening.run r
  where r.region_code >= :lo and r.region_code < :hi and r.hi <= :hi
  order by r.run_id desc
  limit :at_most) r
left join screening.run_county c on c.run_id = r.run_id and c.region_code >= :lo and c.region_code < :hi
group by r.run_id, r.why, r.as_of, r.lo, r.policy_version, r.started_at, r.finished_at
order by r.run_id desc
