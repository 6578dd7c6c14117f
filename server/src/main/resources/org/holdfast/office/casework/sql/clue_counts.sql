-- How long each list is. The conditions are those of clue_lines.sql; a test compares every list with its number.
select count(*) filter (where c.stage = 1 and c.due_on < :today) as late,
       count(*) filter (where c.stage = 1 and c.due_on = :today) as due_today,
       count(*) filter (where c.stage = 1 and c.due_on > :today and c.due_on <= :soon) as soon,
       count(*) filter (where c.stage = 1 and c.due_on > :soon) as later,
       count(*) filter (where c.stage = 0 and c.grade <= 2 and c.quiet_since is null) as waiting,
       count(*) filter (where c.stage = 0 and c.grade > 2 and c.quiet_since is null) as marked,
       count(*) filter (where c.stage = 1) as open,
       count(*) filter (where c.stage = 2) as for_review,
       count(*) filter (where c.stage < 3 and c.owner is null) as no_owner,
       count(*) filter (where c.stage = 1 and c.quiet_since is not null) as quiet,
       count(*) filter (where c.stage > 0 and c.opened_on >= :month and c.opened_on <= :today) as opened_this_month,
       count(*) filter (where c.stage > 0 and c.door = 3 and c.opened_on >= :month and c.opened_on <= :today) as from_departments_this_month,
       count(*) filter (where c.checked_on >= :month and c.checked_on <= :today) as checked_this_month,
       count(*) filter (where c.checked_on >= :month and c.checked_on <= :today and c.outcome = 1) as at_risk_this_month
from casework.clue c
where c.region_code >= :lo and c.region_code < :hi
