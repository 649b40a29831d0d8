-- src/data/register/comparison/by-rule-counts.sql
-- How many establishments a rule leaves in one delivery alone.
-- in:  $file varchar     changes.parquet
-- out: by_rule varchar, establishments bigint
select by_rule, count(*) as establishments
from read_parquet($file)
where by_rule is not null
group by by_rule
order by by_rule
