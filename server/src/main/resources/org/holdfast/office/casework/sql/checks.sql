-- Visits made for one clue, the newest first.
select k.visited_on, k.outcome, k.wrong_data, k.actual_amount, k.income_sources, coalesce(k.note, '') as note, k.recorded_at, k.checked_account
from casework.house_check k
where k.province = :province and k.clue_id = :clue_id and k.region_code >= :lo and k.region_code < :hi
order by k.check_id desc
