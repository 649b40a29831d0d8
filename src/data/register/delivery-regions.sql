-- src/data/register/delivery-regions.sql
-- The regions of a delivery by index; the name is the first delivered one.
-- in:  $file varchar        rows.parquet
-- out: id varchar, name varchar
select
  any_value(region) as id,
  coalesce(arg_min(region_name, row), regexp_replace(any_value(region), '^[^:]*:', '')) as name
from read_parquet($file)
group by region_index
order by region_index
