-- Households of a county. Chances out of 65536.
copy (
  with told as (
    select *, rarely(draw(e, 0), 7900) as is_lifted, draw(e, 1) < 900 as is_watched, draw(e, 2) as age_draw,
           dice(g, 21) as m, dice(g, 22) as n, dice(g, 23) as o, dice(g, 24) as p, dice(g, 25) as q from home),
  known as (
  select i, household_id, region_code, came::bigint as came,
    case when is_watched then between_of(draw(m, 0), 300000, 2100000)::bigint end as income_at_identification,
    1::integer as version,
    case when rarely(draw(m, 1), 600) then null when rarely(draw(m, 1), 800) then persons + 1 else persons end::integer as declared_size,
    case when rarely(draw(m, 2), 400) then null when is_watched then draw(m, 2) % 6 when is_lifted then draw(m, 2) % 3
         else 0 end::integer as measures_count,
    case when rarely(draw(m, 2), 400) then null when is_watched then draw(m, 3) % 3 else 0 end::integer as development_measures_count,
    case when rarely(draw(n, 0), 1500) then null else (draw(n, 0) % 211) * (draw(n, 0) % 23) end::integer as road_distance_m,
    case when rarely(draw(n, 1), 800) then null else draw(n, 1) % 1500 + case when rarely(draw(n, 1), 830) then 9500 else 0 end
         end::integer as cultivated_mu,
    case when is_lifted then 2014 + draw(n, 2) % 7 end::smallint as lifted_year,
    case when rarely(draw(n, 3), 300) then null when is_watched then 1 + draw(n, 3) % 3 else 0 end::smallint as monitored_type,
    case when rarely(draw(o, 0), 300) then null
         when is_watched then [0, 1, 1, 1, 2, 3, 3, 4, 5, 6, 7, 7, 8, 9, 10, 99][1 + draw(o, 0) % 16] else 0 end::smallint as first_cause,
    case when rarely(draw(o, 1), 900) then null when rarely(draw(o, 1), 980) then 3 when rarely(draw(o, 1), 1010) then 4
         else 1 + draw(o, 1) % 2 end::smallint as house_grade,
    (40 + draw(o, 2) % 180)::smallint as house_area_m2,
    case when rarely(draw(o, 3), 500) then null else is_lifted end as lifted,
    case when is_watched then case when rarely(draw(p, 0), 700) then null else draw(p, 0) % 3 = 0 end
         else case when rarely(draw(p, 0), 200) then null else false end end as risk_eliminated,
    case when rarely(draw(p, 1), 300) then null else is_watched and draw(p, 1) % 9 = 0 end as fallback_tag,
    is_lifted and draw(p, 2) % 12 = 0 as relocated,
    case when rarely(draw(p, 3), 500) then null else not rarely(draw(p, 3), 1500) end as contact_known,
    case when rarely(draw(q, 0), 900) then null else not rarely(draw(q, 0), 960) end as water_safe,
    draw(q, 0) % 10 > 1 as toilet_usable, draw(q, 0) % 20 > 0 as road_hardened,
    case when rarely(draw(q, 1), 700) then null else rarely(draw(q, 1), 760) end as flag_housing,
    case when rarely(draw(q, 2), 700) then null else rarely(draw(q, 2), 715) end as flag_dropout,
    case when rarely(draw(q, 3), 700) then null else rarely(draw(q, 3), 750) end as flag_water,
    case when rarely(draw(p, 3), 64800) then false when rarely(draw(p, 3), 65450) then null else true end as flag_insurance,
    case when is_watched and not rarely(age_draw, 1300) then $as_of::date - age_draw % 900 end as monitored_on
  from told)
  select * exclude (i),
    $bits
  from known order by i
) to $file (format parquet, compression zstd)
