-- src/data/register/comparison/match-by-evidence.sql
-- Further matches by the enterprise, or else by the name, at the same place, where
-- exactly one establishment on each side has that pair. Enterprise goes before name.
-- in:  tables earlier_left, later_left, matched
-- out: rows added to matched
insert into matched
with earlier_key as (
  select 'enterprise-and-place' as match, enterprise || chr(10) || place as key, row
  from earlier_left
  union all
  select 'name-and-place', name || chr(10) || place, row from earlier_left where name <> ''
),
later_key as (
  select 'enterprise-and-place' as match, enterprise || chr(10) || place as key, row
  from later_left
  union all
  select 'name-and-place', name || chr(10) || place, row from later_left where name <> ''
),
earlier_once as (
  select match, key, min(row) as row from earlier_key where key is not null
  group by match, key having count(*) = 1
),
later_once as (
  select match, key, min(row) as row from later_key where key is not null
  group by match, key having count(*) = 1
),
found as (
  select e.row as earlier_row, l.row as later_row, e.match
  from earlier_once e
  join later_once l on l.match = e.match and l.key = e.key
),
ranked as (
  select *,
    row_number() over (partition by earlier_row order by match, later_row) as of_earlier,
    row_number() over (partition by later_row order by match, earlier_row) as of_later
  from found
)
select earlier_row, later_row, match, false
from ranked
where of_earlier = 1 and of_later = 1
