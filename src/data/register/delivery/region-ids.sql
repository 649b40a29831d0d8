-- src/data/register/delivery/region-ids.sql
-- The regions of a delivery by their ids.
-- in:  $file varchar        rows.parquet
-- out: id varchar
select distinct region as id
from read_parquet($file)
order by id
