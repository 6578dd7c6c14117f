-- Plans for work: what differs is written, the version before goes to history. An empty cell erases nothing.
with came as materialized (
  select s.*, p.province, p.person_id
  from registry.staging_work_plan s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  join registry.membership m on m.province = h.province and m.household_id = h.household_id
    and m.region_code = h.region_code and m.until_on is null and m.counts
  join registry.person p on p.province = m.province and p.person_id = m.person_id and p.external_no = s.person_no
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and m.region_code >= :lo and m.region_code < :hi
), differing as materialized (
  select s.* from came s join registry.work_plan w on w.province = s.province and w.person_id = s.person_id and w.year = s.year
  where w.region_code >= :lo and w.region_code < :hi
    and (coalesce(s.planned, w.planned), coalesce(s.place_province, w.place_province), coalesce(s.place_city, w.place_city),
         coalesce(s.place_county, w.place_county), coalesce(s.service_need, w.service_need), s.village)
     is distinct from
        (w.planned, w.place_province, w.place_city, w.place_county, w.service_need, w.region_code)
), kept as (
  insert into registry.work_plan_history
  select w.*, now(), :entry from registry.work_plan w
  join differing d on d.province = w.province and d.person_id = w.person_id and d.year = w.year
), renewed as (
  update registry.work_plan w
  set planned = coalesce(d.planned, w.planned), place_province = coalesce(d.place_province, w.place_province),
      place_city = coalesce(d.place_city, w.place_city), place_county = coalesce(d.place_county, w.place_county),
      service_need = coalesce(d.service_need, w.service_need), region_code = d.village,
      version = w.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
  from differing d where d.province = w.province and d.person_id = w.person_id and d.year = w.year
  returning d.row_no
), added as (
  insert into registry.work_plan (province, person_id, year, region_code, planned, place_province, place_city, place_county,
    service_need, changed_by, batch_id)
  select province, person_id, year, village, planned, place_province, place_city, place_county, service_need, :entry, :batch
  from came order by person_id
  on conflict do nothing
  returning person_id
)
select (select count(*) from renewed) + (select count(*) from added) as changed;
