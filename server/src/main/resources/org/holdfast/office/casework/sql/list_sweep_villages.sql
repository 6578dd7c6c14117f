insert into casework.sweep_village (province, sweep_id, region_code, name, from_on, until_on, changed_by)
select distinct h.province, h.sweep_id, h.region_code, cast(:name as text), cast(:from_on as date), cast(:until_on as date), cast(:entry as bigint)
from casework.sweep_household h
where h.province = :province and h.sweep_id = :sweep and h.region_code >= :lo and h.region_code < :hi
