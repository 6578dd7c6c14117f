-- Opens up to :cap clues of this week in each village: the gravest sign first, then the lowest income at the pace of the last months
-- (nothing known counts as nothing), then who has signs of more causes, then who waits longest. Yellow and blue signs alone open
-- nothing, and count as no cause here. A household none of whose rules fires any more waits no longer. Mostly a village's week is full
-- or nobody waits there; only where it is otherwise is anybody looked at.
with turn as materialized (
  select v.region_code, u.clues
  from (
    select distinct w.region_code from casework.clue w
    where w.stage = 0 and w.grade <= 2 and w.region_code >= :lo and w.region_code < :hi) v
  cross join lateral (
    select count(*) as clues from (
      select 1 from casework.clue c
      where c.region_code = v.region_code and c.opened_on >= :week and c.stage > 0 and c.region_code >= :lo and c.region_code < :hi
      limit :cap) this_week) u
  where u.clues < :cap
),
waiting as (
  select c.province, c.clue_id, c.region_code, c.household_id, c.grade, c.waiting_since, coalesce(c.income_pace, 0) as income_pace,
         t.clues, s.causes
  from turn t
  cross join lateral (
    select x.* from casework.clue x
    where x.region_code = t.region_code and x.stage = 0 and x.grade <= 2 and x.region_code >= :lo and x.region_code < :hi offset 0) c
  cross join lateral (
    select count(*) as standing,
           count(distinct coalesce(nullif(r.cause, ''), split_part(r.source, '.', 1))) filter (where r.grade <= 2) as causes
    from casework.clue_reason r
    where r.province = c.province and r.clue_id = c.clue_id and r.withdrawn_on is null offset 0) s
  where s.standing > 0
),
ranked as (
  select w.province, w.clue_id,
         w.clues + row_number() over (partition by w.region_code
                                      order by w.grade, w.income_pace, w.causes desc, w.waiting_since, w.household_id) as place
  from waiting w
)
update casework.clue c
set stage = 1, opened_on = :day, due_on = :due, changed_by = :entry, changed_at = now()
from ranked r
where r.place <= :cap and c.province = r.province and c.clue_id = r.clue_id and c.stage = 0
  and c.region_code >= :lo and c.region_code < :hi
