-- A table's rows, which stand there in their order, as a file of columns (DuckDB).
copy (select $columns from copied) to $parquet (format parquet, compression zstd)
