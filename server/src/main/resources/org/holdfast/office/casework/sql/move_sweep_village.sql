-- A village that gets a household of a sweep sees the sweep.
insert into casework.sweep_village (province, sweep_id, region_code, name, from_on, until_on, closed_on, changed_by)
select distinct on (v.sweep_id) cast(:province as smallint), v.sweep_id, cast(:village as bigint), v.name, v.from_on, v.until_on, v.closed_on,
  cast(:entry as bigint)
from casework.sweep_household h
join casework.sweep_village v on v.sweep_id = h.sweep_id and v.region_code >= :lo and v.region_code < :hi
where h.province = :province and h.household_id = :household and h.region_code >= :lo and h.region_code < :hi
on conflict do nothing
