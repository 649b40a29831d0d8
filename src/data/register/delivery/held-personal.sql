-- src/data/register/delivery/held-personal.sql
-- What may point to a person of some rows, as it came.
-- in:  $file varchar        personal.parquet
--      $rows varchar        JSON list of row numbers
-- out: the columns of the file, row first
with wanted as (
  select unnest(from_json($rows, '["UINTEGER"]')) as row
)
select p.* exclude (email_key, phone_key, website_key)
from read_parquet($file) p
semi join wanted on wanted.row = p.row
order by p.row
