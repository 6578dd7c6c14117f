-- Since when the oldest open question waits. Each village's first entry of the index is looked at, never all questions.
with recursive first as (
  (select q.region_code, q.since_on
   from casework.question q
   where q.answered_on is null and q.region_code >= :lo and q.region_code < :hi
   order by q.region_code, q.since_on
   limit 1)
  union all
  select n.region_code, n.since_on
  from first f
  cross join lateral (
    select q.region_code, q.since_on
    from casework.question q
    where q.answered_on is null and q.region_code > f.region_code and q.region_code >= :lo and q.region_code < :hi
    order by q.region_code, q.since_on
    limit 1) n
)
select min(since_on) from first
