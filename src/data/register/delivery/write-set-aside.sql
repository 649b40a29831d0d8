-- src/data/register/delivery/write-set-aside.sql
-- The rows that were set aside, with their line, reason and cells as they came.
-- in:  $file varchar        where to write
--      table set_aside
-- out: a Parquet file in the order of the file that came; cells is a JSON list
copy (
  select position, line, reason, column_name, cells
  from set_aside
  order by position
) to $file (format parquet, compression zstd)
