-- Events of a county from PostgreSQL's text to columns (DuckDB).
copy (
  select
    cast(household_id as bigint) as household_id,
    cast(amount as bigint) as amount,
    cast(happened_on as date) as happened_on,
    cast(kind as smallint) as kind,
    cast(tag as smallint) as tag,
    cast(open as boolean) as open
  from read_csv($csv, header = true, all_varchar = true, nullstr = '')
  order by household_id
) to $parquet (format parquet, compression zstd)
