-- One clue by its public id, with the columns of clue_lines.sql.
select c.public_id, card.public_id as household_public, c.household_id, c.region_code, card.head_name, card.persons,
       coalesce(card.lifted, false) as lifted, coalesce(card.monitored_type, 0) as monitored_type, c.door, c.stage, c.grade,
       first.sentence_zh, first.sentence_en, first.source, coalesce(first.standing, 0) as reasons,
       c.opened_on, c.due_on, c.quiet_since is not null as quiet, c.outcome, c.version, c.income_pace,
       c.province, c.clue_id, c.owner
from casework.clue c
join registry.reported_card card on card.province = c.province and card.household_id = c.household_id
left join lateral (
  select r.sentence_zh, r.sentence_en, r.source, count(*) filter (where r.withdrawn_on is null) over () as standing
  from casework.clue_reason r
  where r.province = c.province and r.clue_id = c.clue_id
  order by r.withdrawn_on is not null, r.grade, r.first_on, r.source
  limit 1) first on true
where c.public_id = :clue and c.region_code >= :lo and c.region_code < :hi
