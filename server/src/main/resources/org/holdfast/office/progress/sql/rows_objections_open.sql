-- Data objections the sender has not answered.
select o.province, o.household_id, o.region_code, cast(o.objection_id as text) as item, o.raised_on as on_day
from casework.reported_objection o
where o.region_code >= :lo and o.region_code < :hi and o.answered_on is null
