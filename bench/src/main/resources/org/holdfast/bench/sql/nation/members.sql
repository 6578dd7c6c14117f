-- Members of a county. Chances out of 65536; `gone` is a member of whom something was not asked.
copy (
  with placed as (
    select i, household_id, persons, unnest(range(persons)) as place, g, f as home_draw from home),
  drawn as (
    select *, dice(g * 16 + place, 41) as a, dice(g * 16 + place, 42) as b, dice(g * 16 + place, 43) as c,
           dice(g * 16 + place, 44) as d, dice(g * 16 + place, 45) as e from placed),
  aged as (
    select *, case when persons = 1 then case when rarely(draw(home_draw, 0), 14000) then 60 + draw(home_draw, 1) % 26
                                         else 27 + draw(home_draw, 1) % 32 end
                   when persons = 2 then case when rarely(draw(home_draw, 0), 5000) then 60 + draw(home_draw, 1) % 20
                                         else 29 + draw(home_draw, 1) % 30 end
                   else 29 + draw(home_draw, 1) % 31 end as head_age from drawn),
  years as (
    select *, case when place = 0 then head_age
                   when place = 1 then greatest(20, head_age - 4 + draw(a, 0) % 8)
                   when place in (4, 5) then least(97, head_age + 21 + draw(a, 0) % 9)
                   else greatest(0, head_age - 23 - draw(a, 0) % 10 - place) end as age from aged),
  schooled as (
    select *, case when age < 3 then 1 when age < 7 then 2 when age < 13 then case when rarely(draw(a, 1), 20) then 0 else 3 end
                   when age < 16 then case when rarely(draw(a, 1), 40) then 0 when rarely(draw(a, 1), 90) then 9 else age - 9 end
                   when age < 19 then case when rarely(draw(a, 1), 12000) then 0 when draw(a, 1) % 2 = 0 then age - 9 else age - 6 end
                   when age < 23 then case when rarely(draw(a, 1), 38000) then 0 else 20 + draw(a, 1) % 4 end
                   when age < 26 and rarely(draw(a, 1), 900) then 25 else 0 end as class,
           rarely(draw(a, 2), 3300) as gone from years),
  able as (
    select *, case when age < 16 or class > 0 then case when rarely(draw(a, 3), 30) then 2 when rarely(draw(a, 3), 90) then 3 else 5 end
                   when age <= 60 then case when rarely(draw(a, 3), 52000) then 2 when rarely(draw(a, 3), 60500) then 1
                                            when rarely(draw(a, 3), 64300) then 3 when rarely(draw(a, 3), 65000) then 4 else 5 end
                   when age <= 74 then case when rarely(draw(a, 3), 40000) then 3 when rarely(draw(a, 3), 55000) then 2 else 5 end
                   else case when rarely(draw(a, 3), 30000) then 3 else 5 end end as ability,
           rarely(draw(b, 0), 1150) as is_disabled from schooled),
  busy as (select *, ability in (1, 2) and (class = 0 or age < 16) and rarely(draw(b, 1), 42000) or ability > 3 and rarely(draw(b, 1), 25) as works from able),
  told as (
  select i, place, household_id,
    case when gone and draw(b, 2) % 5 = 0 then null else ($as_of::date - (age * 365.2425 + draw(b, 3) % 365)::integer) end as born_on,
    (1 + draw(b, 2) % 2)::smallint as sex,
    case when gone and draw(b, 2) % 11 = 0 then null
         else case place when 0 then 2 when 1 then 10 when 4 then 51 when 5 then 52
                         else case when rarely(draw(b, 2), 300) then 10 else 20 + 10 * (draw(b, 2) % 2) end end end::smallint as relation,
    case when class > 0 then null when gone and draw(c, 0) % 5 = 1 then null
         when age between 16 and 22 then 3 + draw(c, 0) % 4 + case when rarely(draw(c, 0), 600) then -2 else 0 end
         else 1 + draw(c, 0) % 5 end::smallint as education,
    case when gone and draw(c, 0) % 5 = 2 then null else class end::smallint as student,
    case when gone and draw(c, 0) % 5 = 3 then null else ability end::smallint as labour,
    case when gone and draw(c, 1) % 7 = 0 then null when is_disabled then 1 + draw(c, 1) % 7 else 0 end::smallint as disability_kind,
    case when gone and draw(c, 1) % 7 = 1 then null
         when is_disabled then case when rarely(draw(c, 2), 8500) then 1 + draw(c, 2) % 2 else 3 + draw(c, 2) % 2 end
         else 0 end::smallint as disability_grade,
    case when gone and draw(c, 3) % 5 = 0 then null when rarely(draw(c, 3), 150) then 2 when rarely(draw(c, 3), 300) then 0
         else 1 end::smallint as insured_kinds,
    case when gone and draw(d, 0) % 5 = 0 then null when not works then 0 when rarely(draw(d, 0), 900) then draw(d, 0) % 6
         else 6 + draw(d, 0) % 7 end::smallint as work_months,
    case when gone and draw(d, 0) % 5 = 1 then null when not works then 0 when rarely(draw(d, 1), 200) then 0
         else 1 + draw(d, 1) % 3 end::smallint as work_place,
    case when gone and draw(d, 2) % 4 = 0 then null else rarely(draw(d, 2), 5500) end as chronic,
    case when gone and draw(d, 2) % 4 = 1 then null else rarely(draw(d, 3), 900) end as serious_illness,
    case when gone and draw(c, 1) % 7 = 2 then null else is_disabled end as disabled,
    case when gone and draw(c, 3) % 5 = 1 then null else not rarely(draw(e, 0), 130) end as insured,
    case when gone and draw(c, 3) % 5 = 2 then null else age >= 16 and class = 0 and not rarely(draw(e, 1), 2500) end as pension,
    case when gone and draw(c, 3) % 5 = 3 then null else rarely(draw(home_draw, 2), 1900) end as dibao,
    rarely(draw(home_draw, 3), 130) and persons < 3 as tekun,
    case when gone and draw(d, 0) % 5 = 2 then null else works end as working,
    case when gone and draw(d, 0) % 5 = 3 then null else rarely(draw(e, 2), 700) and age between 16 and 72 end as public_post,
    case when rarely(draw(e, 3), 60) then null else not rarely(draw(e, 3), 200) end as document,
    case when rarely(draw(e, 3), 220) then null else rarely(draw(e, 3), 320) end as id_problem,
    case when class > 0 or age not between 7 and 15 then null else draw(e, 1) % 2 = 0 end as not_in_school_reason,
    case when gone and draw(d, 0) % 5 = 4 then null else age between 18 and 25 and class = 0 and rarely(draw(d, 1), 400) end
      as graduate_unemployed
  from busy)
  select * exclude (i, place),
    $bits
  from told order by i, place
) to $file (format parquet, compression zstd)
