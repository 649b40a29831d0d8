-- src/data/register/names/find-by-number.sql
-- Rows whose number, enterprise's number or industry is or begins with a text;
-- numbers first.
-- in:  $file varchar        rows.parquet
--      $text varchar        what to look for
--      $regions varchar     JSON list of region ids, or null for all
--      $most integer        rows at most
-- out: row uinteger, by_number boolean, total bigint, establishment varchar,
--      name varchar, natural_person utinyint, region varchar, industry varchar
select
  row,
  coalesce(establishment = $text, false) or coalesce(enterprise = $text, false) as by_number,
  count(*) over () as total,
  establishment,
  name,
  natural_person,
  region,
  industry
from read_parquet($file)
where (
    $regions is null
    or region in (select unnest(from_json($regions, '["VARCHAR"]')))
  )
  and (establishment = $text or enterprise = $text or starts_with(industry, $text))
order by by_number desc, row
limit $most
