-- Units of a delivery that share an enterprise, a legal entity or a group, and so
-- are one.
-- in:  $file varchar        rows.parquet
--      $excluded varchar    JSON list of rows that were taken out
-- out: a integer, b integer  the lowest unit of a number, and another of it
with told as (
  select enterprise, rsin, enterprise_group, group_index
  from told_rows($file, $excluded)
  where group_index >= 0
),
enterprise as (
  select enterprise, min(group_index) as lowest
  from told
  where enterprise is not null
  group by enterprise
  having min(group_index) <> max(group_index)
),
legal_entity as (
  select rsin, min(group_index) as lowest
  from told
  where rsin is not null
  group by rsin
  having min(group_index) <> max(group_index)
),
enterprise_group as (
  select enterprise_group, min(group_index) as lowest
  from told
  where enterprise_group is not null
  group by enterprise_group
  having min(group_index) <> max(group_index)
)
select lowest as a, group_index as b
from told join enterprise using (enterprise)
where group_index > lowest
union
select lowest, group_index
from told join legal_entity using (rsin)
where group_index > lowest
union
select lowest, group_index
from told join enterprise_group using (enterprise_group)
where group_index > lowest
order by a, b
