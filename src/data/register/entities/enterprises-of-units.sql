-- The enterprises in some base units, with the first establishment of each.
-- in:  $file varchar        rows.parquet
--      $excluded varchar    JSON list of rows that were taken out
--      $units varchar       JSON list of units
--      $most integer        enterprises at most
-- out: enterprise varchar, rsin varchar, enterprise_group varchar,
--      establishments bigint, row uinteger, total bigint
with wanted as (
  select unnest(from_json($units, '["INTEGER"]')) as group_index
),
enterprise as (
  select
    enterprise,
    any_value(rsin order by row) as rsin,
    any_value(enterprise_group order by row) as enterprise_group,
    count(*) as establishments,
    min(row) as row
  from told_rows($file, $excluded)
  semi join wanted using (group_index)
  group by coalesce(enterprise, rsin, enterprise_group), enterprise
)
select *, count(*) over () as total
from enterprise
order by row
limit $most
