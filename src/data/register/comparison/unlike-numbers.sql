-- src/data/register/comparison/unlike-numbers.sql
-- Matches by number of which two or more of enterprise, name and postcode are told on
-- both sides, and none is the same. `elsewhere` where the division is not the same either:
-- such a number seems to stand for something else now.
-- in:  table by_number; views earlier, later; macro compared_name
-- out: table unlike_number (earlier_row, later_row, elsewhere)
create temp table unlike_number as
with told as (
  select
    b.earlier_row,
    b.later_row,
    case when e.name = l.name then true else compared_name(e.name) = compared_name(l.name) end as name,
    e.postcode = l.postcode as postcode,
    b.same_enterprise as enterprise,
    left(e.industry, 2) = left(l.industry, 2) as division
  from by_number b
  join earlier e on e.row = b.earlier_row
  join later l on l.row = b.later_row
  where b.same_enterprise is distinct from true
)
select earlier_row, later_row, not coalesce(division, false) as elsewhere
from told
where (name is not null)::utinyint + (postcode is not null)::utinyint
    + (enterprise is not null)::utinyint >= 2
  and not coalesce(name, false) and not coalesce(postcode, false)
