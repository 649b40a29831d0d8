-- src/data/register/delivery/establishment-columns.sql
-- A delivery as numbers, for analysis. An older delivery tells nothing of how its
-- figures came about.
-- in:  $file varchar          rows.parquet
--      $measurements varchar  JSON list of how figures may come about, the last unknown
-- out: region uinteger, industry integer, unit integer, jobs double,
--      jobs_at_least double, longitude double, latitude double,
--      precision utinyint, natural_person utinyint, measurement utinyint,
--      head_office utinyint, age_years smallint
with kinds as (
  select from_json($measurements, '["VARCHAR"]') as kinds
),
told as (
  select
    null::varchar as measurement,
    null::varchar as head_office_suspicion,
    null::smallint as record_age_years
  where false
  union all by name
  select * from read_parquet($file)
)
select
  region_index as region,
  industry_index as industry,
  group_index as unit,
  coalesce(jobs, 'nan'::double) as jobs,
  coalesce(jobs_at_least, 'nan'::double) as jobs_at_least,
  coalesce(longitude, 'nan'::double) as longitude,
  coalesce(latitude, 'nan'::double) as latitude,
  precision,
  natural_person,
  (coalesce(list_position(kinds, measurement), len(kinds)) - 1)::utinyint as measurement,
  (head_office_suspicion is not null)::utinyint as head_office,
  coalesce(record_age_years, -1)::smallint as age_years
from told, kinds
order by row
