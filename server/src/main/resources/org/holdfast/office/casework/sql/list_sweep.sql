-- A chunk of households goes on the sweep's list.
insert into casework.sweep_household (province, sweep_id, household_id, region_code, groups, unsure, below_line, changed_by)
select i.province, :sweep, i.household_id, h.region_code, i.groups, i.unsure, i.below_line, :entry
from jsonb_to_recordset(cast(:rows as jsonb))
  as i(province smallint, household_id bigint, groups text[], unsure text[], below_line boolean)
join registry.reported_household h on h.province = i.province and h.household_id = i.household_id and h.dataset = ''
where h.region_code >= :lo and h.region_code < :hi
