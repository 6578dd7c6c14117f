-- How many rows triage_rows.sql has.
select count(*)
from exchange.record r
join exchange.batch_head b on b.batch_id = r.batch_id
left join casework.reported_clue c on c.province = r.province and c.clue_id = r.clue_id and c.region_code >= :lo and c.region_code < :hi
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
