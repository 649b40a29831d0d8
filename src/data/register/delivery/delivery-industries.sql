-- src/data/register/delivery/delivery-industries.sql
-- The industry codes of a delivery by index.
-- in:  $file varchar        rows.parquet
-- out: code varchar
select any_value(industry) as code
from read_parquet($file)
where industry_index >= 0
group by industry_index
order by industry_index
