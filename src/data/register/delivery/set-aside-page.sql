-- src/data/register/delivery/set-aside-page.sql
-- Some of the rows that were set aside, in the order of the file.
-- in:  $file varchar        set-aside.parquet
--      $start bigint        how many to pass over
--      $most bigint         how many to give
-- out: line uinteger, reason varchar, column_name varchar, cells varchar (JSON list)
select line, reason, column_name, cells
from read_parquet($file)
where position >= $start and position < $start + $most
order by position
