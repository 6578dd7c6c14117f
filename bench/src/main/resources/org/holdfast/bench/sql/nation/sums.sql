-- The sum of each month window of the law: the least it can be, and how much more at most (null: no upper end).
copy (
  select household_id,
    $columns
  from home order by i
) to $file (format parquet, compression zstd)
