-- src/data/register/tables/parquet-records.sql
-- Every row of a Parquet file as text, in the order of the file.
-- in:  $file varchar        path of the file
-- out: each column of the file as varchar
select columns(* exclude (file_row_number))::varchar
from read_parquet($file, file_row_number = true)
order by file_row_number
