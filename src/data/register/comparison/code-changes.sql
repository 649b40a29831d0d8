-- src/data/register/comparison/code-changes.sql
-- Of the matches with an industry on both sides, how many have another one now.
-- in:  table pair
-- out: both_known bigint, other bigint
select count(same_industry) as both_known, count(*) filter (where not same_industry) as other
from pair
order by all
