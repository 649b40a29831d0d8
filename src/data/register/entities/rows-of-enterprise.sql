-- The establishments of an enterprise; where it has no number, those of its legal entity or group.
-- in:  $file varchar        rows.parquet
--      $excluded varchar    JSON list of rows that were taken out
--      $row uinteger        an establishment of the enterprise
--      $most integer        rows at most
-- out: row uinteger, total bigint
with told as (
  from told_rows($file, $excluded)
),
asked as (
  select coalesce(enterprise, rsin, enterprise_group) as number, establishment
  from told
  where row = $row
)
select told.row, count(*) over () as total
from told, asked
where coalesce(told.enterprise, told.rsin, told.enterprise_group) = asked.number
  or told.establishment = asked.establishment
order by told.row
limit $most
