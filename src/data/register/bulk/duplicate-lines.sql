-- src/data/register/bulk/duplicate-lines.sql
-- The lines of candidates whose establishment stands on an earlier line too.
-- in:  view candidate
-- out: table again (line uinteger)
create table again as
with several as (
  select establishment, min(line) as first
  from candidate
  group by establishment
  having count(*) > 1
)
select c.line
from candidate c
join several on several.establishment = c.establishment
where c.line > several.first
