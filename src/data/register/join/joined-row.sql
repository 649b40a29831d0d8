-- Of one row of a joined delivery its rows in both sources, and which tells each part.
-- in:  $file varchar        sources.parquet
--      $row uinteger        the row
-- out: first_row, second_row uinteger, by_address boolean, and per part <part>_told utinyint
select * exclude (row)
from read_parquet($file)
where row = $row
order by row
