-- src/data/register/tables/parquet-columns.sql
-- The columns of a Parquet file, in their order.
-- in:  $file varchar        path of the file
-- out: name varchar
select column_name as name from (describe select * from read_parquet($file))
