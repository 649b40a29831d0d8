-- The rows of a joined delivery that were made of a row of one of its sources.
-- in:  $file varchar        sources.parquet
--      $first uinteger      row of the first source, or null
--      $second uinteger     row of the second source, or null
-- out: row uinteger, alone boolean  whether no other source has it
select
  row,
  case when $first is not null then second_row is null else first_row is null end as alone
from read_parquet($file)
where first_row = $first or second_row = $second
order by row
