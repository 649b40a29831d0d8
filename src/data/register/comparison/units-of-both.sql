-- src/data/register/comparison/units-of-both.sql
-- Base units of two deliveries that bear one number, of an enterprise, a legal entity
-- or a group: the first unit of each side, since units of one side that share a number
-- are one there.
-- in:  $earlier, $later varchar      rows.parquet of each delivery
--      $earlier_excluded, $later_excluded varchar   JSON lists of the rows taken out
-- out: earlier integer, later integer
with told as (
  select 'earlier' as side, *
  from (select null::varchar as rsin where false union all by name select * from read_parquet($earlier))
  where row not in (select unnest(from_json($earlier_excluded, '["UINTEGER"]')))
  union all by name
  select 'later', *
  from (select null::varchar as rsin where false union all by name select * from read_parquet($later))
  where row not in (select unnest(from_json($later_excluded, '["UINTEGER"]')))
),
borne as (
  select side, 'enterprise' as kind, enterprise as number, group_index from told
  union all
  select side, 'legal-entity', rsin, group_index from told
  union all
  select side, 'group', enterprise_group, group_index from told
),
lowest as (
  select
    min(group_index) filter (where side = 'earlier') as earlier,
    min(group_index) filter (where side = 'later') as later
  from borne
  where number is not null and group_index >= 0
  group by kind, number
)
select distinct earlier, later
from lowest
where earlier is not null and later is not null
order by earlier, later
