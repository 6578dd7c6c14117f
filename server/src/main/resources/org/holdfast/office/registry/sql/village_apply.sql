-- Villages: what differs is written, the version before goes to history; the same figures again a month later write nothing. An empty
-- cell erases nothing, and figures of an earlier day change nothing.
with came as materialized (
  select s.*, (s.village / 10000000000)::smallint as province
  from registry.staging_village s
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until and s.village >= :lo and s.village < :hi
), differing as materialized (
  select s.* from came s join registry.village_condition v on v.province = s.province and v.region_code = s.village
  where v.region_code >= :lo and v.region_code < :hi and s.as_of >= v.as_of
    and (coalesce(s.households, v.households), coalesce(s.persons, v.persons),
         coalesce(s.dibao_households, v.dibao_households), coalesce(s.dibao_persons, v.dibao_persons),
         coalesce(s.tekun_households, v.tekun_households), coalesce(s.tekun_persons, v.tekun_persons),
         coalesce(s.disabled_persons, v.disabled_persons),
         coalesce(s.unsafe_house_households, v.unsafe_house_households),
         coalesce(s.unsafe_water_households, v.unsafe_water_households),
         coalesce(s.pension_persons, v.pension_persons), coalesce(s.cultivated_mu, v.cultivated_mu),
         coalesce(s.forest_mu, v.forest_mu), coalesce(s.orchard_mu, v.orchard_mu),
         coalesce(s.grass_mu, v.grass_mu), coalesce(s.water_mu, v.water_mu),
         coalesce(s.collective_income, v.collective_income), coalesce(s.clinics, v.clinics),
         coalesce(s.doctors, v.doctors), coalesce(s.public_toilets, v.public_toilets),
         coalesce(s.waste_points, v.waste_points), coalesce(s.library_rooms, v.library_rooms),
         coalesce(s.primary_school, v.primary_school), coalesce(s.bus, v.bus),
         coalesce(s.road_hardened, v.road_hardened), coalesce(s.formerly_poor, v.formerly_poor),
         coalesce(s.team, v.team), coalesce(s.team_members, v.team_members))
     is distinct from
        (v.households::bigint, v.persons::bigint, v.dibao_households::bigint, v.dibao_persons::bigint,
         v.tekun_households::bigint, v.tekun_persons::bigint, v.disabled_persons::bigint,
         v.unsafe_house_households::bigint, v.unsafe_water_households::bigint, v.pension_persons::bigint,
         v.cultivated_mu::bigint, v.forest_mu::bigint, v.orchard_mu::bigint, v.grass_mu::bigint,
         v.water_mu::bigint, v.collective_income, v.clinics::bigint, v.doctors::bigint,
         v.public_toilets::bigint, v.waste_points::bigint, v.library_rooms::bigint, v.primary_school, v.bus,
         v.road_hardened, v.formerly_poor, v.team, v.team_members::bigint)
), kept as (
  insert into registry.village_condition_history
  select v.*, now(), :entry from registry.village_condition v
  join differing d on d.province = v.province and d.village = v.region_code
), renewed as (
  update registry.village_condition v
  set households = coalesce(d.households, v.households), persons = coalesce(d.persons, v.persons),
      dibao_households = coalesce(d.dibao_households, v.dibao_households),
      dibao_persons = coalesce(d.dibao_persons, v.dibao_persons),
      tekun_households = coalesce(d.tekun_households, v.tekun_households),
      tekun_persons = coalesce(d.tekun_persons, v.tekun_persons),
      disabled_persons = coalesce(d.disabled_persons, v.disabled_persons),
      unsafe_house_households = coalesce(d.unsafe_house_households, v.unsafe_house_households),
      unsafe_water_households = coalesce(d.unsafe_water_households, v.unsafe_water_households),
      pension_persons = coalesce(d.pension_persons, v.pension_persons),
      cultivated_mu = coalesce(d.cultivated_mu, v.cultivated_mu),
      forest_mu = coalesce(d.forest_mu, v.forest_mu), orchard_mu = coalesce(d.orchard_mu, v.orchard_mu),
      grass_mu = coalesce(d.grass_mu, v.grass_mu), water_mu = coalesce(d.water_mu, v.water_mu),
      collective_income = coalesce(d.collective_income, v.collective_income),
      clinics = coalesce(d.clinics, v.clinics), doctors = coalesce(d.doctors, v.doctors),
      public_toilets = coalesce(d.public_toilets, v.public_toilets),
      waste_points = coalesce(d.waste_points, v.waste_points),
      library_rooms = coalesce(d.library_rooms, v.library_rooms),
      primary_school = coalesce(d.primary_school, v.primary_school), bus = coalesce(d.bus, v.bus),
      road_hardened = coalesce(d.road_hardened, v.road_hardened),
      formerly_poor = coalesce(d.formerly_poor, v.formerly_poor), team = coalesce(d.team, v.team),
      team_members = coalesce(d.team_members, v.team_members),
      as_of = d.as_of, version = v.version + 1, changed_at = now(), changed_by = :entry, batch_id = :batch
  from differing d where d.province = v.province and d.village = v.region_code
  returning d.row_no
), added as (
  insert into registry.village_condition (province, region_code, as_of, changed_by, batch_id,
    households, persons, dibao_households, dibao_persons, tekun_households, tekun_persons, disabled_persons,
    unsafe_house_households, unsafe_water_households, pension_persons, cultivated_mu, forest_mu, orchard_mu,
    grass_mu, water_mu, collective_income, clinics, doctors, public_toilets, waste_points, library_rooms,
    primary_school, bus, road_hardened, formerly_poor, team, team_members)
  select province, village, as_of, :entry, :batch,
    households, persons, dibao_households, dibao_persons, tekun_households, tekun_persons, disabled_persons,
    unsafe_house_households, unsafe_water_households, pension_persons, cultivated_mu, forest_mu, orchard_mu,
    grass_mu, water_mu, collective_income, clinics, doctors, public_toilets, waste_points, library_rooms,
    primary_school, bus, road_hardened, formerly_poor, team, team_members
  from came order by village
  on conflict do nothing
  returning region_code
)
select (select count(*) from renewed) + (select count(*) from added) as changed;
