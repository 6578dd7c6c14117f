-- Members of a county from PostgreSQL's text to columns (DuckDB).
copy (
  with told as (
  select
    cast(household_id as bigint) as household_id,
    cast(born_on as date) as born_on,
    cast(sex as smallint) as sex,
    cast(relation as smallint) as relation,
    cast(education as smallint) as education,
    cast(student as smallint) as student,
    cast(labour as smallint) as labour,
    cast(disability_kind as smallint) as disability_kind,
    cast(disability_grade as smallint) as disability_grade,
    cast(insured_kinds as smallint) as insured_kinds,
    cast(work_months as smallint) as work_months,
    cast(work_place as smallint) as work_place,
    cast(chronic as boolean) as chronic,
    cast(serious_illness as boolean) as serious_illness,
    cast(disabled as boolean) as disabled,
    cast(insured as boolean) as insured,
    cast(pension as boolean) as pension,
    cast(dibao as boolean) as dibao,
    cast(tekun as boolean) as tekun,
    cast(working as boolean) as working,
    cast(public_post as boolean) as public_post,
    cast(document as boolean) as document,
    cast(id_problem as boolean) as id_problem,
    cast(not_in_school_reason as boolean) as not_in_school_reason,
    cast(graduate_unemployed as boolean) as graduate_unemployed
  from read_csv($csv, header = true, all_varchar = true, nullstr = ''))
  select *,
    $bits
  from told order by household_id
) to $parquet (format parquet, compression zstd)
