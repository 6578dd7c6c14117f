-- The clue shows the gravest standing reason, and since when nothing stands any more. It is never closed for that.
with standing as (
  select r.province, r.clue_id, min(r.grade) filter (where r.withdrawn_on is null) as grade, max(r.withdrawn_on) as last_withdrawn
  from casework.clue_reason r
  where r.household_id = any(:households) and r.province = any(:provinces) and r.region_code >= :lo and r.region_code < :hi
  group by r.province, r.clue_id
)
update casework.clue c
set grade = coalesce(s.grade, c.grade), quiet_since = case when s.grade is null then s.last_withdrawn end, changed_by = :entry, changed_at = now()
from standing s
where c.province = s.province and c.clue_id = s.clue_id and c.stage < 3 and c.region_code >= :lo and c.region_code < :hi
  and (c.grade <> coalesce(s.grade, c.grade) or c.quiet_since is distinct from case when s.grade is null then s.last_withdrawn end)
