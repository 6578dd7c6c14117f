-- Somebody's plans in another province's rows; the old ones stay with the old village as what was told there. Whoever comes back finds
-- the rows of before, renewed by what was told meanwhile.
insert into registry.work_plan as there (province, person_id, year, region_code, planned, place_province, place_city, place_county,
  service_need, changed_by)
select :province, w.person_id, w.year, :village, w.planned, w.place_province, w.place_city, w.place_county, w.service_need, :entry
from registry.work_plan w
where w.province = :from_province and w.person_id = :person and w.region_code >= :lo and w.region_code < :hi
on conflict (province, person_id, year) do update
set region_code = excluded.region_code, planned = excluded.planned, place_province = excluded.place_province,
    place_city = excluded.place_city, place_county = excluded.place_county, service_need = excluded.service_need,
    version = there.version + 1, changed_at = now(), changed_by = excluded.changed_by;
