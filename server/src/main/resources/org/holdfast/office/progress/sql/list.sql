-- The rows of an indicator with what a list shows of their household.
select card.public_id, listed.region_code, card.head_name, card.persons, listed.item, listed.on_day
from (
  select * from (/*rows*/) as all_rows
  order by region_code, household_id, item
  limit :at_most offset :from
) as listed
join registry.reported_card card on card.province = listed.province and card.household_id = listed.household_id
order by listed.region_code, listed.household_id, listed.item
