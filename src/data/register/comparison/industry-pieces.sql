-- src/data/register/comparison/industry-pieces.sql
-- The industries that are written otherwise now, the largest first.
-- in:  table recoded_industry
-- out: from_industry varchar, to_industry varchar, pairs bigint, told boolean
select from_industry, to_industry, pairs, told
from recoded_industry
order by pairs desc, from_industry, to_industry
