-- Reports with the household and the clue they joined; the list, its numbers and the single page begin with this.
with told as (
  select r.*, card.public_id as household_public, card.head_name as registered_head, c.public_id as clue_public, c.stage, c.outcome,
    case when r.answered_on is not null then 'ANSWERED'
         when r.household_id is null then 'NOT_REGISTERED'
         when c.stage = 3 then 'TO_ANSWER'
         else 'TO_VISIT' end as state,
    case when r.household_id is null then r.visit_by else r.answer_by end as due_on
  from casework.report r
  left join registry.reported_card card on card.province = r.province and card.household_id = r.household_id
    and card.region_code >= :lo and card.region_code < :hi
  left join casework.clue c on c.province = r.province and c.clue_id = r.clue_id and c.region_code >= :lo and c.region_code < :hi
  where r.region_code >= :lo and r.region_code < :hi
)
