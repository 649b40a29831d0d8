-- The establishments that bear a number: their own, or that of their enterprise,
-- legal entity or group; their own first.
-- in:  $file varchar        rows.parquet
--      $excluded varchar    JSON list of rows that were taken out
--      $number varchar      the number
--      $most integer        rows at most
-- out: row uinteger
select row
from told_rows($file, $excluded)
where establishment = $number
  or enterprise = $number
  or rsin = $number
  or enterprise_group = $number
order by establishment = $number desc, row
limit $most
