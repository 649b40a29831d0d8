-- src/data/register/comparison/write-changes.sql
-- Every establishment of either delivery once: its row in each, and what changed. Of
-- what a row says only its region and industry are repeated; `now_region` and
-- `now_industry` are those of the earlier delivery as they are written now.
-- in:  $file varchar               where to write
--      $minimum_change double      persons more or fewer that count as growth or shrinkage
--      $size_rule boolean          whether sizes are counted otherwise, so that none can be compared
--      $schemes_differ boolean     $together_share double   $division_digits integer
--      tables pair, possible, recoded_region, recoded_industry, absent_part, threshold;
--      views earlier, later
-- out: a Parquet file ordered by earlier_row, what is new last: earlier_row uinteger,
--      later_row uinteger, match varchar, doubtful boolean, possible_row uinteger,
--      by_rule varchar, earlier_region, now_region, later_region, earlier_industry,
--      now_industry, later_industry varchar, region_recoded boolean, industry_recoded boolean,
--      moved varchar, renamed boolean, other_activity boolean, size_change tinyint, measured boolean
copy (
  with region_map as (
    select from_region, arg_max(to_region, (pairs, to_region)) as to_region
    from recoded_region where gone group by from_region
  ),
  later_industry as (select distinct industry from later where industry is not null),
  industry_map as (
    select from_industry, arg_max(to_industry, (pairs, to_industry)) as to_industry
    from recoded_industry
    where share >= $together_share
      and ($schemes_differ or from_industry not in (select industry from later_industry))
    group by from_industry
  ),
  matched_change as (
    select
      p.*,
      case
        when p.earlier_region = p.later_region then p.later_region
        when rr.to_region is not null and (rr.gone or p.same_place) then p.later_region
        else coalesce(rm.to_region, p.earlier_region)
      end as now_region,
      case
        when p.same_industry is null or p.same_industry then p.later_industry
        when ri.to_industry is not null then p.later_industry
        else coalesce(im.to_industry, p.earlier_industry)
      end as now_industry,
      not p.same_industry and ri.to_industry is not null as industry_recoded
    from pair p
    left join recoded_region rr
      on rr.from_region = p.earlier_region and rr.to_region = p.later_region
    left join region_map rm on rm.from_region = p.earlier_region
    left join recoded_industry ri
      on ri.from_industry = p.earlier_industry and ri.to_industry = p.later_industry
    left join industry_map im on im.from_industry = p.earlier_industry
  ),
  single as (
    select
      s.*,
      case
        when region_part.code is not null or industry_part.code is not null then 'coverage'
        when persons < t.below then 'threshold'
      end as by_rule
    from (
      select 'earlier' as side, row, region, industry, coalesce(jobs, jobs_at_least) as persons
      from earlier where row not in (select earlier_row from pair)
      union all
      select 'later', row, region, industry, coalesce(jobs, jobs_at_least)
      from later where row not in (select later_row from pair)
    ) s
    left join absent_part region_part
      on region_part.side = s.side and region_part.about = 'region'
        and region_part.code = s.region
    left join absent_part industry_part
      on industry_part.side = s.side and industry_part.about = 'industry'
        and industry_part.code = left(s.industry, $division_digits)
    left join threshold t on t.side = s.side
  )
  select
    earlier_row,
    later_row,
    match,
    doubtful,
    null::uinteger as possible_row,
    null::varchar as by_rule,
    earlier_region,
    now_region,
    later_region,
    earlier_industry,
    now_industry,
    later_industry,
    earlier_region <> now_region as region_recoded,
    coalesce(industry_recoded, false) as industry_recoded,
    case
      when now_region <> later_region then 'across'
      when not same_place then 'within'
    end as moved,
    coalesce(renamed, false) as renamed,
    coalesce(now_industry <> later_industry, false) as other_activity,
    case
      when not measured or $size_rule or size_change is null then null
      when in_jobs and abs(size_change) < $minimum_change then 0
      else sign(size_change)
    end::tinyint as size_change,
    measured
  from matched_change
  union all
  select
    s.row, null, null, false, q.later_row, s.by_rule,
    s.region, coalesce(rm.to_region, s.region), null,
    s.industry,
    case
      when not $schemes_differ or s.industry in (select industry from later_industry)
        then coalesce(im.to_industry, s.industry)
      else im.to_industry
    end,
    null,
    rm.to_region is not null, im.to_industry is not null,
    null, false, false, null, true
  from single s
  left join region_map rm on rm.from_region = s.region
  left join industry_map im on im.from_industry = s.industry
  left join possible q on q.earlier_row = s.row
  where s.side = 'earlier'
  union all
  select
    null, s.row, null, false, q.earlier_row, s.by_rule,
    null, null, s.region, null, null, s.industry,
    false, false, null, false, false, null, true
  from single s
  left join possible q on q.later_row = s.row
  where s.side = 'later'
  order by earlier_row nulls last, later_row
) to $file (format parquet, compression zstd)
