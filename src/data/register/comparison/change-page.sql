-- src/data/register/comparison/change-page.sql
-- Some of the changes of a comparison, in a fixed order.
-- in:  $file varchar     changes.parquet
--      $kind varchar     a kind of change or of doubt; null for all that changed
--      $region varchar   region id then or now; null for all
--      $codes varchar    JSON list of industry codes then or now; null for all
--      $start bigint  $most bigint
-- out: all columns of the file
with code as (
  select unnest(from_json($codes, '["VARCHAR"]')) as code
)
select *
from read_parquet($file)
where case $kind
    when 'new' then earlier_row is null and by_rule is null
    when 'closed' then later_row is null and by_rule is null
    when 'moved-within' then moved = 'within'
    when 'moved-across' then moved = 'across'
    when 'renamed' then renamed
    when 'other-activity' then other_activity
    when 'grown' then size_change > 0
    when 'shrunk' then size_change < 0
    when 'by-rule' then by_rule is not null
    when 'recoded' then match is not null and (region_recoded or industry_recoded)
    when 'not-measured' then not measured
    when 'other-match' then match <> 'number'
    when 'doubtful' then doubtful
    when 'possible' then possible_row is not null
    else (match is null and by_rule is null) or moved is not null or renamed
      or other_activity or size_change <> 0
  end
  and ($region is null or now_region = $region or earlier_region = $region
    or later_region = $region)
  and ($codes is null or earlier_industry in (select code from code)
    or later_industry in (select code from code))
order by earlier_row nulls last, later_row
limit $most offset $start
