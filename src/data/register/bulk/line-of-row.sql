-- src/data/register/bulk/line-of-row.sql
-- The line on which each row of a text begins where some run over several.
-- in:  $rows bigint          how many there are
-- in:  $first integer        line of the first
--      table long_row (row uinteger, more_lines uinteger)
-- out: table line_of_row (began uinteger), in the order of the rows
create table line_of_row as
select ($first + r.row + coalesce(l.more_lines, 0))::uinteger as began
from (select range as row from range($rows::bigint)) r
asof left join long_row l on r.row > l.row
order by r.row
