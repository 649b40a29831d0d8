-- src/data/register/delivery/held-rows.sql
-- Everything that is kept of some rows, but for what only orders or compares.
-- in:  $file varchar        rows.parquet
--      $rows varchar        JSON list of row numbers
-- out: the columns of the file, row first
with wanted as (
  select unnest(from_json($rows, '["UINTEGER"]')) as row
)
select r.* exclude (line, region_index, industry_index, group_index)
from read_parquet($file) r
semi join wanted on wanted.row = r.row
order by r.row
