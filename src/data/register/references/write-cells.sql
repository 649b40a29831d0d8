-- src/data/register/references/write-cells.sql
-- The cells of a region x industry table.
-- in:  $file varchar        where to write
--      table cell (region varchar, industry varchar, jobs double, establishments double)
-- out: a Parquet file in the order of region and industry
copy (
  select region, industry, jobs, establishments
  from cell
  order by region, industry
) to $file (format parquet, compression zstd)
