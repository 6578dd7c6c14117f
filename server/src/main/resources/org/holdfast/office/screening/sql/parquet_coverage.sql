-- Coverage of a county from PostgreSQL's text to columns (DuckDB).
copy (
  select
    cast(household_id as bigint) as household_id,
    cast(region_lo as bigint) as region_lo,
    cast(region_hi as bigint) as region_hi,
    cast(from_month as integer) as from_month,
    cast(until_month as integer) as until_month,
    cast(recorded as bigint) as recorded,
    subject
  from read_csv($csv, header = true, all_varchar = true, nullstr = '')
  order by household_id nulls first
) to $parquet (format parquet, compression zstd)
