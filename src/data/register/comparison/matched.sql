-- src/data/register/comparison/matched.sql
-- The matches by number that are kept: all, or, where numbers mean something else in
-- each delivery, those of which something else agrees.
-- in:  tables by_number, unlike_number
--      $unlike boolean
-- out: table matched (earlier_row, later_row, match, doubtful)
create temp table matched as
select b.earlier_row, b.later_row, 'number' as match, coalesce(u.elsewhere, false) as doubtful
from by_number b
left join unlike_number u on u.earlier_row = b.earlier_row and u.later_row = b.later_row
where not ($unlike and u.earlier_row is not null)
