-- src/data/register/names/folded-text.sql
-- What is looked for, folded as names are, without the legal form at its end:
-- whether it is typed B.V., BV or not at all makes no difference.
-- in:  $text varchar; macro searched_name
-- out: folded varchar
select trim(regexp_replace(
  searched_name($text),
  '( (b v|bv|n v|nv|v o f|vof|c v|cv|u a|ua|gmbh|llc|inc|ltd|plc))+$', ''
)) as folded
