with page as (
  select w.* from assistance.watch w where w.region_code >= :lo and w.region_code < :hi and case :filter
      when 'HELPED' then w.state = 1
      when 'DUE' then w.state = 1 and w.delivered_on is null and w.due_on >= cast(:today as date)
      when 'LATE' then w.state = 1 and w.delivered_on is null and w.due_on < cast(:today as date)
      when 'EFFECT' then w.state = 1 and w.effect_from <= cast(:today as date)
      when 'REASON' then w.state = 2
      when 'ENDED' then w.state = 3 end
  order by w.due_on nulls last, w.province, w.watch_id limit :at_most offset :from)
select k.public_id, g.region_code, k.head_name, k.persons, g.rule, '' as sentence_zh, '' as sentence_en, g.opened_on, g.state, g.responsible, g.kind,
       g.due_on, g.delivered_on, g.income_before, g.income_after, g.reason, g.effect_from
from page g
join registry.reported_card k on k.province = g.province and k.household_id = g.household_id
order by g.due_on nulls last, g.province, g.watch_id
