-- Money of a county from PostgreSQL's text to columns (DuckDB).
copy (
  select
    cast(household_id as bigint) as household_id,
    cast(person_id as bigint) as person_id,
    cast(year as smallint) as year,
    cast(translate(wage, '{}', '[]') as integer[]) as wage,
    cast(translate(operating, '{}', '[]') as integer[]) as operating,
    cast(translate(operating_expense, '{}', '[]') as integer[]) as operating_expense,
    cast(translate(property, '{}', '[]') as integer[]) as property,
    cast(translate(transfer, '{}', '[]') as integer[]) as transfer,
    cast(translate(claims, '{}', '[]') as integer[]) as claims,
    cast(translate(medical_self_paid, '{}', '[]') as integer[]) as medical_self_paid,
    cast(translate(schooling_self_paid, '{}', '[]') as integer[]) as schooling_self_paid,
    cast(translate(other_self_paid, '{}', '[]') as integer[]) as other_self_paid
  from read_csv($csv, header = true, all_varchar = true, nullstr = '')
  order by household_id, person_id, year
) to $parquet (format parquet, compression zstd)
