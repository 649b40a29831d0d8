-- src/data/register/references/region-industry-cells.sql
-- A region x industry table with its regions and industries numbered in their order.
-- in:  $file varchar        cells.parquet
-- out: region varchar, industry varchar, region_index uinteger, industry_index uinteger,
--      jobs double, establishments double
select
  region,
  industry,
  (dense_rank() over (order by region) - 1)::uinteger as region_index,
  (dense_rank() over (order by industry) - 1)::uinteger as industry_index,
  coalesce(jobs, 'nan'::double) as jobs,
  coalesce(establishments, 'nan'::double) as establishments
from read_parquet($file)
order by region, industry
