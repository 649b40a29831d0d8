-- src/data/register/establishment-columns.sql
-- A delivery as numbers, for analysis.
-- in:  $file varchar        rows.parquet
-- out: region uinteger, industry integer, unit integer, jobs double,
--      jobs_at_least double, longitude double, latitude double,
--      precision utinyint, natural_person utinyint
select
  region_index as region,
  industry_index as industry,
  group_index as unit,
  coalesce(jobs, 'nan'::double) as jobs,
  coalesce(jobs_at_least, 'nan'::double) as jobs_at_least,
  coalesce(longitude, 'nan'::double) as longitude,
  coalesce(latitude, 'nan'::double) as latitude,
  precision,
  natural_person
from read_parquet($file)
order by row
