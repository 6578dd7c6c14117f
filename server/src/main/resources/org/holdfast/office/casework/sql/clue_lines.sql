-- Clues of one list in the order of the worklist: late first, then grade, then due day. The page is chosen first; names and reasons are
-- looked up only for its lines. Signs of how many causes is asked only of those that wait.
with listed as (
  select c.*, c.stage = 1 and c.due_on < :today as late,
    case when c.stage = 0 then (
      select -count(distinct coalesce(nullif(g.cause, ''), split_part(g.source, '.', 1))) from casework.clue_reason g
      where g.province = c.province and g.clue_id = c.clue_id and g.withdrawn_on is null and g.grade <= 2) end as causes,
    case when c.stage = 0 then coalesce(c.income_pace, 0) end as pace
  from casework.clue c
  where c.region_code >= :lo and c.region_code < :hi
    and case :filter
      when 'LATE' then c.stage = 1 and c.due_on < :today
      when 'DUE_TODAY' then c.stage = 1 and c.due_on = :today
      when 'SOON' then c.stage = 1 and c.due_on > :today and c.due_on <= :soon
      when 'LATER' then c.stage = 1 and c.due_on > :soon
      when 'WAITING' then c.stage = 0 and c.grade <= 2 and c.quiet_since is null
      when 'MARKED' then c.stage = 0 and c.grade > 2 and c.quiet_since is null
      when 'OPEN' then c.stage = 1
      when 'FOR_REVIEW' then c.stage = 2
      when 'NO_OWNER' then c.stage < 3 and c.owner is null
      when 'QUIET' then c.stage = 1 and c.quiet_since is not null
      when 'OPENED_THIS_MONTH' then c.stage > 0 and c.opened_on >= :month and c.opened_on <= :today
      when 'FROM_DEPARTMENTS_THIS_MONTH' then c.stage > 0 and c.door = 3 and c.opened_on >= :month and c.opened_on <= :today
      when 'CHECKED_THIS_MONTH' then c.checked_on >= :month and c.checked_on <= :today
      when 'AT_RISK_THIS_MONTH' then c.checked_on >= :month and c.checked_on <= :today and c.outcome = 1
      else false end
  order by c.stage, late desc, c.grade, pace, causes, c.due_on, c.household_id
  limit :at_most offset :from
)
select c.public_id, card.public_id as household_public, c.household_id, c.region_code, card.head_name, card.persons,
       coalesce(card.lifted, false) as lifted, coalesce(card.monitored_type, 0) as monitored_type, c.door, c.stage, c.grade,
       first.sentence_zh, first.sentence_en, first.source, coalesce(first.standing, 0) as reasons,
       c.opened_on, c.due_on, c.quiet_since is not null as quiet, c.outcome, c.version, c.income_pace
from listed c
join registry.reported_card card on card.province = c.province and card.household_id = c.household_id
left join lateral (
  select r.sentence_zh, r.sentence_en, r.source, count(*) filter (where r.withdrawn_on is null) over () as standing
  from casework.clue_reason r
  where r.province = c.province and r.clue_id = c.clue_id
  order by r.withdrawn_on is not null, r.grade, r.first_on, r.source
  limit 1) first on true
order by c.stage, c.late desc, c.grade, c.pace, c.causes, c.due_on, c.household_id
