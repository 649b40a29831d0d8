-- src/data/register/comparison/difference-paths.sql
-- The way of every establishment between two totals of a cell, those of one path and
-- one owner added up; sizes in thousandths, so that they are whole. Owners beyond the
-- first 512 share their places, which makes of several owners one, never more of one.
-- in:  $file varchar                 changes.parquet
--      $earlier, $later varchar      rows.parquet of each delivery
--      $region varchar               region id as written now; null for all
--      $earlier_codes, $now_codes, $later_codes varchar   JSON lists of the industry codes of
--                                    the cell as coded then, as written now, as coded now; null for all
--      $earlier_owners, $later_owners varchar   JSON lists: per base unit of the delivery its owner,
--                                    numbered alike on both sides
--      $in_jobs boolean              else establishments are counted
--      $each boolean                 whether an establishment of an unknown owner stands for itself
--      $size_rule boolean            whether sizes are counted otherwise
-- out: unit integer (-1 unknown), as_coded, recoded, moved, as_now utinyint, cause utinyint
--      (0 continuing, 1 not measured, 2 opened or closed, 3 by rule), before double, after double,
--      establishments bigint
with earlier_code as (select unnest(from_json($earlier_codes, '["VARCHAR"]')) as code),
now_code as (select unnest(from_json($now_codes, '["VARCHAR"]')) as code),
later_code as (select unnest(from_json($later_codes, '["VARCHAR"]')) as code),
earlier_owner as (
  select unnest(range(len(owner))) as unit, unnest(owner) as owner
  from (select from_json($earlier_owners, '["INTEGER"]') as owner)
),
later_owner as (
  select unnest(range(len(owner))) as unit, unnest(owner) as owner
  from (select from_json($later_owners, '["INTEGER"]') as owner)
),
coded as (
  select
    *,
    $earlier_codes is null
      or coalesce(earlier_industry in (select code from earlier_code), false) as in_earlier,
    $now_codes is null or coalesce(now_industry in (select code from now_code), false) as in_now,
    $later_codes is null
      or coalesce(later_industry in (select code from later_code), false) as in_later
  from read_parquet($file)
),
path as (
  select
    coalesce(
      'o' || coalesce(lo.owner, eo.owner),
      case when $each then 'l' || coalesce(l.establishment, e.establishment) end
    ) as unit,
    c.earlier_row is not null and ($region is null or c.earlier_region = $region) and in_earlier
      as as_coded,
    c.earlier_row is not null and ($region is null or c.now_region = $region) and in_now
      as recoded,
    c.earlier_row is not null and in_now
      and ($region is null or coalesce(c.later_region, c.now_region) = $region) as moved,
    case
      when c.later_row is null then ($region is null or c.now_region = $region) and in_now
      else ($region is null or c.later_region = $region) and in_later
    end as as_now,
    case
      when c.by_rule is not null then 3
      when c.match is null then 2
      when not $in_jobs then 0
      when $size_rule then 3
      when not c.measured or e.jobs is null or l.jobs is null then 1
      else 0
    end as cause,
    case
      when c.earlier_row is null then 0
      when $in_jobs then coalesce(round(e.jobs * 1000), 0)::bigint
      else 1000
    end as before,
    case
      when c.later_row is null then 0
      when $in_jobs then coalesce(round(l.jobs * 1000), 0)::bigint
      else 1000
    end as after
  from coded c
  left join read_parquet($earlier) e on e.row = c.earlier_row
  left join read_parquet($later) l on l.row = c.later_row
  left join earlier_owner eo on eo.unit = e.group_index
  left join later_owner lo on lo.unit = l.group_index
),
touched as (
  select * from path where as_coded or recoded or moved or as_now
),
numbered as (
  select unit, row_number() over (order by unit) - 1 as position
  from (select distinct unit from touched where unit is not null)
)
select
  coalesce(any_value(n.position) % 512, -1)::integer as unit,
  as_coded::utinyint as as_coded,
  recoded::utinyint as recoded,
  moved::utinyint as moved,
  as_now::utinyint as as_now,
  cause::utinyint as cause,
  sum(before)::double as before,
  sum(after)::double as after,
  count(*) as establishments
from touched t
left join numbered n on n.unit = t.unit
group by n.position % 512, t.unit is null, as_coded, recoded, moved, as_now, cause, sign(after - before)
order by all
