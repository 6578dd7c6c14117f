-- What sources cover: most kinds for the whole county, some township by township with gaps, a few stopping some months ago; claims for
-- the county; and some households by themselves. Months are year * 12 + month - 1, the last one excluded.
copy (
  with kinds as (
    select *, $month as until, dice($county::bigint // 1000000, 100 + number) as a from (values (2, 'serious_diagnosis'), (3, 'disability_certified'),
      (4, 'dropout'), (5, 'disaster'), (6, 'accident'), (7, 'project_failed'), (8, 'job_started'), (9, 'job_lost'), (10, 'loan_overdue'),
      (11, 'dibao_lost'), (12, 'death'), (14, 'returned_home'), (15, 'house_damage'), (16, 'workshop_closed')) k(number, subject)),
  townships as (select distinct region_code // 1000 * 1000 as township from home),
  rows as (
    select null::bigint as household_id, $county::bigint as region_lo, $county::bigint + 1000000 as region_hi, until - 24 as from_month,
           case when draw(a, 1) % 16 = 0 then until - 4 else until end as until_month,
           case when number % 3 = 0 then $second_report else $first_report end as recorded, subject
    from kinds where draw(a, 0) < 55000
    union all
    select null, township, township + 1000, until - 24, until,
           case when number % 3 = 0 then $second_report else $first_report end, subject
    from kinds, townships where draw(a, 0) >= 55000 and draw(dice(township // 1000, 100 + number), 0) < 55000
    union all
    select null, $county::bigint, $county::bigint + 1000000, $month - 24, $month, $first_report, 'claims'
    union all
    select household_id, region_code, region_code + 1, until - 12, until, $second_report + 5000, subject
    from home join kinds on number = 2 + i % 15 where draw(l, 0) < 700)
  select household_id::bigint as household_id, region_lo::bigint as region_lo, region_hi::bigint as region_hi,
         from_month::integer as from_month, until_month::integer as until_month, recorded::bigint as recorded, subject
  from rows order by household_id nulls first, subject, region_lo
) to $file (format parquet, compression zstd)
