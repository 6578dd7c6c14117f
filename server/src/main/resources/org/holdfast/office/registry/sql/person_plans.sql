-- The plans of somebody who goes to another village of the province.
with moving as (
  select w.* from registry.work_plan w
  where w.province = :province and w.person_id = :person and w.region_code >= :lo and w.region_code < :hi
), kept as (
  insert into registry.work_plan_history select m.*, now(), :entry from moving m
)
update registry.work_plan w
set region_code = :region, version = w.version + 1, changed_at = now(), changed_by = :entry
where w.province = :province and w.person_id = :person and w.region_code >= :lo and w.region_code < :hi;
