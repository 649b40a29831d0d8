-- src/data/register/delivery/rows-of-establishments.sql
-- The rows of establishments by their ids.
-- in:  $file varchar        rows.parquet
--      $ids varchar         JSON list of establishment ids
-- out: establishment varchar, row uinteger
with wanted as (
  select distinct unnest(from_json($ids, '["VARCHAR"]')) as establishment
)
select r.establishment, r.row
from read_parquet($file) r
semi join wanted on wanted.establishment = r.establishment
order by r.row
