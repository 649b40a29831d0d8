-- src/data/register/delivery/delivery-labels.sql
-- The labels that a delivery gives its own industry codes, the commonest first.
-- in:  $file varchar        rows.parquet
-- out: code varchar, label varchar, times bigint
select industry as code, industry_label as label, count(*) as times
from read_parquet($file)
where industry is not null and industry_label is not null
group by industry, industry_label
order by times desc, code, label
