-- src/data/register/comparison/recoded-regions.sql
-- Regions whose code is written otherwise now: establishments change it together, and
-- the old code is gone; or they stay where they are while a boundary moves.
-- in:  table pair; views earlier, later
--      $together bigint   $together_share double
-- out: table recoded_region (from_region, to_region, pairs, gone)
create temp table recoded_region as
with before as (
  select earlier_region as from_region, count(*) as pairs from pair group by earlier_region
),
cell as (
  select
    earlier_region as from_region,
    later_region as to_region,
    count(*) as pairs,
    count(*) filter (where same_place) as stayed
  from pair
  where earlier_region <> later_region
  group by all
),
present as (select distinct region from later)
select
  c.from_region,
  c.to_region,
  case when p.region is null then c.pairs else c.stayed end as pairs,
  p.region is null as gone
from cell c
join before b using (from_region)
left join present p on p.region = c.from_region
where
  (p.region is null and c.pairs >= $together and c.pairs >= $together_share * b.pairs)
  or (c.stayed > 0)
