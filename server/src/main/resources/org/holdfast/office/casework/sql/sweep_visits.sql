select v.visited_on, v.outcome, v.note, v.visitor
from casework.sweep_visit v
where v.sweep_id = :sweep and v.household_id = :household and v.province = :province and v.region_code >= :lo and v.region_code < :hi
order by v.visit_id desc
