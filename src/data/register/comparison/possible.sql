-- src/data/register/comparison/possible.sql
-- What may be the same establishment and is not taken for it: one enterprise and one
-- name on each side, elsewhere. Such a pair stays one closed and one new.
-- in:  tables earlier_left, later_left, matched
-- out: table possible (earlier_row, later_row)
create temp table possible as
with earlier_once as (
  select enterprise, name, min(row) as row
  from earlier_left
  where enterprise is not null and name <> '' and row not in (select earlier_row from matched)
  group by enterprise, name
  having count(*) = 1
),
later_once as (
  select enterprise, name, min(row) as row
  from later_left
  where enterprise is not null and name <> '' and row not in (select later_row from matched)
  group by enterprise, name
  having count(*) = 1
)
select e.row as earlier_row, l.row as later_row
from earlier_once e
join later_once l on l.enterprise = e.enterprise and l.name = e.name
