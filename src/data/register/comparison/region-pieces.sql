-- src/data/register/comparison/region-pieces.sql
-- The regions that are written otherwise now, the largest first.
-- in:  table recoded_region
-- out: from_region varchar, to_region varchar, pairs bigint, gone boolean
select from_region, to_region, pairs, gone
from recoded_region
order by pairs desc, from_region, to_region
