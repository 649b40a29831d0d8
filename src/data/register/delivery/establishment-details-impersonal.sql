-- src/data/register/delivery/establishment-details-impersonal.sql
-- Chosen rows of a delivery with their names; names of natural persons are
-- no longer there, since the personal file was removed.
-- in:  $file varchar        rows.parquet
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
  r.name,
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
order by r.row
