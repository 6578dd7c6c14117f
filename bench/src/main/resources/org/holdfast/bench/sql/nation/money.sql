-- The months from which the sums follow: a row for each household and year of the 24 months, in each column twelve amounts of fen, null
-- where nobody knows; a column with one amount holds the year's and not the months'.
copy (
  select h.household_id, 0::bigint as person_id, y.year::smallint as year,
    $columns
  from home h cross join (values ($year - 2), ($year - 1), ($year)) y(year)
  where not h.silent
  order by h.i, y.year
) to $file (format parquet, compression zstd)
