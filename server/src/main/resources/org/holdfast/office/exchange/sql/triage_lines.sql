-- From records to households at risk, by department and kind. A record is matched by its number or by a clerk.
select b.department, coalesce(r.kind, 0) as kind, count(*) as records,
       count(*) filter (where r.household_id is not null) as matched,
       count(*) filter (where r.answer = 6) as waiting,
       count(*) filter (where r.answer = 5) as not_found,
       count(*) filter (where r.answer = 4) as below,
       count(*) filter (where r.answer = 3) as answered,
       count(*) filter (where r.answer in (7, 8)) as refused,
       count(*) filter (where r.answer in (1, 2)) as clues,
       count(*) filter (where r.answer in (1, 2) and c.checked_on is not null) as checked,
       count(*) filter (where r.answer in (1, 2) and c.outcome = 1) as at_risk
from exchange.record r
join exchange.batch_head b on b.batch_id = r.batch_id
left join casework.reported_clue c on c.province = r.province and c.clue_id = r.clue_id and c.region_code >= :lo and c.region_code < :hi
where r.region_code >= :lo and r.region_code < :hi
group by b.department, coalesce(r.kind, 0)
order by b.department, coalesce(r.kind, 0)
