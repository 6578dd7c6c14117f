-- The list of a sweep in a place: what is still to be done first. A number of the coverage and its rows use the same conditions.
select h.household_id, card.public_id, h.region_code, card.hamlet, card.head_name, card.persons, h.groups, h.unsure, h.below_line, h.attempts,
       h.visited_on, h.outcome, h.reason, h.version
from casework.sweep_household h
join registry.reported_card card on card.province = h.province and card.household_id = h.household_id
  and card.region_code >= :lo and card.region_code < :hi
where h.sweep_id = :sweep and h.region_code >= :lo and h.region_code < :hi
  and (cast(:household as uuid) is null or card.public_id = :household)
  and case :list
        when 'ALL' then true
        when 'LISTED' then cardinality(h.groups) > 0
        when 'TO_VISIT' then cardinality(h.groups) > 0 and h.visited_on is null
        when 'VISITED' then cardinality(h.groups) > 0 and h.visited_on is not null
        when 'TRIED' then cardinality(h.groups) > 0 and h.visited_on is null and h.attempts > 0
        when 'AT_RISK' then h.outcome = 1
        when 'OWED' then h.below_line and h.reason is null
        when 'UNSURE' then cardinality(h.groups) = 0 and cardinality(h.unsure) > 0
        else false end
order by h.visited_on is not null, h.region_code, card.hamlet, h.household_id
offset :from limit :at_most
