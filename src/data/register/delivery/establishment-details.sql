-- src/data/register/delivery/establishment-details.sql
-- Chosen rows of a delivery with their names, a natural person's name included
-- where the personal file is still there.
-- in:  $file varchar        rows.parquet
--      $personal varchar    personal.parquet
--      $rows varchar        JSON list of row numbers
-- out: row uinteger, establishment varchar, enterprise varchar, name varchar,
--      natural_person utinyint, region varchar, industry varchar, jobs double,
--      longitude double, latitude double, jobs_at_least double, size_class varchar
with wanted as (
  select unnest(from_json($rows, '["UINTEGER"]')) as row
)
select
  r.row,
  r.establishment,
  r.enterprise,
  coalesce(r.name, p.name) as name,
  r.natural_person,
  r.region,
  r.industry,
  r.jobs,
  r.longitude,
  r.latitude,
  r.jobs_at_least,
  r.size_class
from read_parquet($file) r
semi join wanted on wanted.row = r.row
left join read_parquet($personal) p on p.row = r.row
order by r.row
