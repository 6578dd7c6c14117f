-- The rows behind one number of triage_lines.sql: the same conditions; a test compares each list with its number.
select b.department, coalesce(r.kind, 0) as kind, b.batch_no, r.record_no, b.received_on, r.answer, h.public_id as household, h.head_name,
       r.region_code
from exchange.record r
join exchange.batch_head b on b.batch_id = r.batch_id
left join casework.reported_clue c on c.province = r.province and c.clue_id = r.clue_id and c.region_code >= :lo and c.region_code < :hi
left join registry.reported_card h on h.province = r.province and h.household_id = r.household_id
  and h.region_code >= :lo and h.region_code < :hi
where r.region_code >= :lo and r.region_code < :hi
  and (:department = '' or b.department = :department) and (cast(:kind as int) is null or coalesce(r.kind, 0) = :kind)
  and case :step
        when 'RECORDS' then true
        when 'MATCHED' then r.household_id is not null
        when 'WAITING' then r.answer = 6
        when 'NOT_FOUND' then r.answer = 5
        when 'BELOW' then r.answer = 4
        when 'ANSWERED' then r.answer = 3
        when 'REFUSED' then r.answer in (7, 8)
        when 'CLUES' then r.answer in (1, 2)
        when 'CHECKED' then r.answer in (1, 2) and c.checked_on is not null
        when 'AT_RISK' then r.answer in (1, 2) and c.outcome = 1
        else false end
order by r.batch_id desc, r.row_no
limit :at_most offset :skip
