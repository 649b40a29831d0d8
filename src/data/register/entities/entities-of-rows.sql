-- The numbers of the entities above chosen rows, and of each row its base unit.
-- in:  $file varchar        rows.parquet
--      $excluded varchar    JSON list of rows that were taken out
--      $rows varchar        JSON list of row numbers
-- out: row uinteger, enterprise varchar, rsin varchar, enterprise_group varchar,
--      natural_person utinyint, unit integer
with wanted as (
  select unnest(from_json($rows, '["UINTEGER"]')) as row
)
select
  told.row,
  told.enterprise,
  told.rsin,
  told.enterprise_group,
  told.natural_person,
  told.group_index as unit
from told_rows($file, $excluded) as told
semi join wanted on wanted.row = told.row
order by told.row
