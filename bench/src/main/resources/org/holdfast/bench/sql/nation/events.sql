-- Events of a county's households in 24 months and a little beyond: mostly stays in hospital, jobs begun, births.
copy (
  with many as (
    select i, household_id, g, unnest(range(case when draw(k, 0) < 33500 then 0 when draw(k, 0) < 50700 then 1
        when draw(k, 0) < 59700 then 2 when draw(k, 0) < 63600 then 3 else 4 + draw(k, 1) % 3 end)) as place from home),
  drawn as (select *, dice(g * 8 + place, 61) as a, dice(g * 8 + place, 62) as b from many)
  select household_id,
    case when rarely(draw(a, 0), 20000) then null else (1 + draw(a, 0) % 5000) * 10000 end::bigint as amount,
    $as_of::date - (draw(a, 1) % 760 - 12) as happened_on,
    case when rarely(draw(a, 2), 42500) then 1 when rarely(draw(a, 2), 57500) then 8 when rarely(draw(a, 2), 61800) then 13
         else [2, 3, 4, 5, 5, 6, 7, 9, 9, 9, 9, 10, 10, 11, 12, 12, 14, 15, 16][1 + draw(a, 3) % 19] end::smallint as kind,
    case when rarely(draw(b, 0), 2000) then null else case when rarely(draw(b, 0), 8000) then 1 else 0 end end::smallint as tag,
    case when rarely(draw(b, 1), 3000) then null else draw(b, 1) % 3 = 0 end as open
  from drawn order by i, place
) to $file (format parquet, compression zstd)
