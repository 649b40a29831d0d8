-- src/data/register/comparison/match-counts.sql
-- How many establishments were found again by what.
-- in:  $file varchar     changes.parquet
-- out: match varchar, establishments bigint
select match, count(*) as establishments
from read_parquet($file)
where match is not null
group by match
order by match
