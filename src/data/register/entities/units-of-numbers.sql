-- The units of a delivery that bear a number, of an enterprise, a legal entity or
-- a group.
-- in:  $file varchar        rows.parquet
--      $excluded varchar    JSON list of rows that were taken out
--      $numbers varchar     JSON list of numbers
-- out: number varchar, unit integer
with wanted as (
  select distinct unnest(from_json($numbers, '["VARCHAR"]')) as number
),
told as (
  select enterprise, rsin, enterprise_group, group_index
  from told_rows($file, $excluded)
  where group_index >= 0
)
select number, group_index as unit
from told join wanted on wanted.number = told.enterprise
union
select number, group_index
from told join wanted on wanted.number = told.rsin
union
select number, group_index
from told join wanted on wanted.number = told.enterprise_group
order by number, unit
