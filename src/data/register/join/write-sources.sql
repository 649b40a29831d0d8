-- Per row of the join its rows in both sources, and which of them tells each part.
-- in:  $file varchar        where to write
--      table told
-- out: a Parquet file in the order of row
copy (
  select *
  from told
  order by row
) to $file (format parquet, compression zstd)
