-- src/data/register/comparison/matched.sql
-- The matches by number that are kept: all, or, where numbers mean something else in
-- each delivery, those of which something else agrees.
-- in:  table by_number
--      $unlike boolean
-- out: table matched (earlier_row, later_row, match, doubtful)
create temp table matched as
select earlier_row, later_row, 'number' as match, told >= 3 and agrees = 0 as doubtful
from by_number
where not ($unlike and told >= 3 and agrees = 0)
