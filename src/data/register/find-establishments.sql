-- src/data/register/find-establishments.sql
-- Rows whose number, name or industry holds a text; exact numbers first, then
-- names that begin with it. Names of natural persons are not searched.
-- in:  $file varchar        rows.parquet
--      $text varchar        what to look for
--      $regions varchar     JSON list of region ids, or null for all
--      $most integer        rows at most
-- out: row uinteger
with wanted as (
  select lower(strip_accents($text)) as text
)
select r.row
from read_parquet($file) r, wanted
where (
    $regions is null
    or r.region in (select unnest(from_json($regions, '["VARCHAR"]')))
  )
  and (
    r.establishment = $text
    or r.enterprise = $text
    or starts_with(r.industry, $text)
    or contains(lower(strip_accents(r.name)), wanted.text)
  )
order by
  case
    when r.establishment = $text or r.enterprise = $text then 0
    when starts_with(lower(strip_accents(r.name)), wanted.text) then 1
    when r.name is not null then 2
    else 3
  end,
  r.row
limit $most
