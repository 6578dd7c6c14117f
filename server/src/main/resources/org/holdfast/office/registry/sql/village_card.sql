-- The village as the national system last told of it.
select as_of, version,
       households, persons, dibao_households, dibao_persons, tekun_households, tekun_persons, disabled_persons,
       unsafe_house_households, unsafe_water_households, pension_persons, cultivated_mu, forest_mu, orchard_mu,
       grass_mu, water_mu, collective_income, clinics, doctors, public_toilets, waste_points, library_rooms,
       primary_school, bus, road_hardened, formerly_poor, team, team_members
from registry.village_condition
where region_code = :village and region_code >= :lo and region_code < :hi
