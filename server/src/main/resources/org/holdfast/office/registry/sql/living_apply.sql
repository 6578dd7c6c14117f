-- Living conditions: what differs is written, the version before goes to history. An empty cell erases nothing.
with came as materialized (
  select s.*, h.province, h.household_id
  from registry.staging_living s
  -- By its number each: a join would go through the county's households for every chunk.
  cross join lateral (
    select x.* from registry.household x
    where x.external_no = s.household_no and x.dataset = :dataset and x.region_code = s.village and x.closed_on is null
      and x.region_code >= :lo and x.region_code < :hi
    offset 0) h
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
), differing as materialized (
  select s.* from came s join registry.living l on l.province = s.province and l.household_id = s.household_id
  where l.region_code >= :lo and l.region_code < :hi
    and (coalesce(s.house_grade, l.house_grade), coalesce(s.house_area_m2, l.house_area_m2), coalesce(s.water_safe,
         l.water_safe), coalesce(s.toilet_usable, l.toilet_usable), coalesce(s.road_hardened, l.road_hardened),
         coalesce(s.electricity, l.power), coalesce(s.road_distance_m, l.road_distance_m), coalesce(s.cultivated_mu,
         l.cultivated_mu), coalesce(s.forest_mu, l.forest_mu), coalesce(s.orchard_mu, l.orchard_mu), coalesce(s.grass_mu,
         l.grass_mu), coalesce(s.water_mu, l.water_mu), coalesce(s.broadcasting, l.broadcasting), coalesce(s.fuel, l.fuel),
         coalesce(s.cooperative, l.cooperative), coalesce(s.observed_on, l.observed_on))
     is distinct from
        (l.house_grade, l.house_area_m2::bigint, l.water_safe, l.toilet_usable, l.road_hardened, l.power,
         l.road_distance_m::bigint, l.cultivated_mu::bigint, l.forest_mu::bigint, l.orchard_mu::bigint, l.grass_mu::bigint,
         l.water_mu::bigint, l.broadcasting, l.fuel, l.cooperative, l.observed_on)
), kept as (
  insert into registry.living_history
  select l.*, now(), :entry from registry.living l join differing d on d.province = l.province and d.household_id = l.household_id
), renewed as (
  update registry.living l
  set house_grade = coalesce(d.house_grade, l.house_grade), house_area_m2 = coalesce(d.house_area_m2, l.house_area_m2),
      water_safe = coalesce(d.water_safe, l.water_safe), toilet_usable = coalesce(d.toilet_usable, l.toilet_usable),
      road_hardened = coalesce(d.road_hardened, l.road_hardened), power = coalesce(d.electricity, l.power), road_distance_m =
      coalesce(d.road_distance_m, l.road_distance_m), cultivated_mu = coalesce(d.cultivated_mu, l.cultivated_mu), forest_mu =
      coalesce(d.forest_mu, l.forest_mu), orchard_mu = coalesce(d.orchard_mu, l.orchard_mu), grass_mu = coalesce(d.grass_mu,
      l.grass_mu), water_mu = coalesce(d.water_mu, l.water_mu), broadcasting = coalesce(d.broadcasting, l.broadcasting), fuel =
      coalesce(d.fuel, l.fuel), cooperative = coalesce(d.cooperative, l.cooperative), observed_on = coalesce(d.observed_on,
      l.observed_on),
      version = l.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
  from differing d where d.province = l.province and d.household_id = l.household_id
  returning d.row_no
), added as (
  insert into registry.living (province, household_id, region_code, changed_by, batch_id,
  house_grade, house_area_m2, water_safe, toilet_usable, road_hardened, power, road_distance_m, cultivated_mu, forest_mu,
  orchard_mu, grass_mu, water_mu, broadcasting, fuel, cooperative, observed_on)
  select province, household_id, village, :entry, :batch,
  house_grade, house_area_m2, water_safe, toilet_usable, road_hardened, electricity, road_distance_m, cultivated_mu, forest_mu,
  orchard_mu, grass_mu, water_mu, broadcasting, fuel, cooperative, observed_on
  from came order by household_id
  on conflict do nothing
  returning household_id
)
select (select count(*) from renewed) + (select count(*) from added) as changed;
