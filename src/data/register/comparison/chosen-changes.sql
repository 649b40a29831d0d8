-- src/data/register/comparison/chosen-changes.sql
-- Which changes of a comparison are asked for; run once on a connection.
-- in:  file varchar       changes.parquet
--      kind varchar       a kind of change or of doubt; null for all that changed
--      in_region varchar  region id then or now; null for all
--      codes varchar      JSON list of industry codes then or now; null for all
-- out: table macro chosen_changes, with all columns of the file
create or replace temp macro chosen_changes(file, kind, in_region, codes) as table
with code as (
  select unnest(from_json(codes, '["VARCHAR"]')) as code
)
select *
from read_parquet(file)
where case kind
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
  and (in_region is null or now_region = in_region or earlier_region = in_region
    or later_region = in_region)
  and (codes is null or earlier_industry in (select code from code)
    or later_industry in (select code from code))
