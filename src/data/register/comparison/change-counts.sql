-- src/data/register/comparison/change-counts.sql
-- How many establishments changed in which way, by region or by industry or in all.
-- What a rule puts in one delivery alone is counted apart and is neither new nor closed.
-- in:  $file varchar     changes.parquet
--      $by varchar       'region', 'industry' or 'all'
--      $region varchar   region id as written now; null for all
-- out: code varchar, earlier, later, continuing, new, closed, moved_in, moved_out,
--      moved_within, renamed, activity_in, activity_out, grown, shrunk,
--      by_rule_earlier, by_rule_later, recoded, not_measured, doubtful, possible bigint
with change as (
  select *,
    case $by when 'region' then now_region when 'industry' then now_industry else '' end as code_then,
    case $by when 'region' then later_region when 'industry' then later_industry else '' end as code_now,
    later_row is null as gone,
    earlier_row is null as fresh
  from read_parquet($file)
),
side as (
  select code_then as code, 'then' as side, * exclude (code_then, code_now) from change where not fresh and ($region is null or now_region = $region)
  union all
  select code_now, 'now', * exclude (code_then, code_now) from change where not gone and ($region is null or later_region = $region)
)
select
  code,
  count(*) filter (where side = 'then') as earlier,
  count(*) filter (where side = 'now') as later,
  count(*) filter (where side = 'now' and not fresh) as continuing,
  count(*) filter (where side = 'now' and fresh and by_rule is null) as new,
  count(*) filter (where side = 'then' and gone and by_rule is null) as closed,
  count(*) filter (where side = 'now' and moved = 'across') as moved_in,
  count(*) filter (where side = 'then' and moved = 'across') as moved_out,
  count(*) filter (where side = 'now' and moved = 'within') as moved_within,
  count(*) filter (where side = 'now' and renamed) as renamed,
  count(*) filter (where side = 'now' and other_activity) as activity_in,
  count(*) filter (where side = 'then' and other_activity) as activity_out,
  count(*) filter (where side = 'now' and size_change > 0) as grown,
  count(*) filter (where side = 'now' and size_change < 0) as shrunk,
  count(*) filter (where side = 'then' and gone and by_rule is not null) as by_rule_earlier,
  count(*) filter (where side = 'now' and fresh and by_rule is not null) as by_rule_later,
  count(*) filter (where side = 'now' and not fresh and (region_recoded or industry_recoded)) as recoded,
  count(*) filter (where side = 'now' and not fresh and not measured) as not_measured,
  count(*) filter (where side = 'now' and doubtful) as doubtful,
  count(*) filter (where side = 'now' and fresh and possible_row is not null) as possible
from side
group by code
order by code nulls last
