-- src/data/register/names/folded-text.sql
-- What is looked for, folded as names are, without the legal form at its end:
-- whether it is typed B.V., BV or not at all makes no difference.
-- in:  $text varchar
-- out: folded varchar
select trim(regexp_replace(
  trim(regexp_replace(lower(strip_accents($text)), '[^\p{L}\p{N}]+', ' ', 'g')),
  '( (b v|bv|n v|nv|v o f|vof|c v|cv|u a|ua|gmbh|llc|inc|ltd|plc))+$', ''
)) as folded
