-- src/data/register/comparison/change-page.sql
-- Changes of a comparison with what the two rows say, in a fixed order. Rows hold no
-- name or address of a natural person, and their points are left out here.
-- in:  $file varchar             changes.parquet
--      $earlier, $later varchar  rows.parquet of each delivery
--      $kind varchar             a kind of change or of doubt; null for all that changed
--      $region varchar           region id then or now; null for all
--      $codes varchar            JSON list of industry codes then or now; null for all
--      $start bigint  $most bigint
-- out: all columns of the file; establishment, enterprise, name, street, house_number,
--      postcode, city, jobs, jobs_at_least of each side; natural_person boolean; possible_later,
--      possible_earlier varchar; all_changes bigint, how many there are in all
with code as (
  select unnest(from_json($codes, '["VARCHAR"]')) as code
),
lacking as (
  select null::varchar as house_letter, null::varchar as house_addition where false
),
earlier as (
  select * from read_parquet($earlier) union all by name select * from lacking
),
later as (
  select * from read_parquet($later) union all by name select * from lacking
),
chosen as (
  select *, count(*) over () as all_changes
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
)
select
  c.* exclude (all_changes),
  coalesce(e.natural_person, 0) = 1 or coalesce(l.natural_person, 0) = 1 as natural_person,
  e.establishment as earlier_establishment, l.establishment as later_establishment,
  e.enterprise as earlier_enterprise, l.enterprise as later_enterprise,
  e.name as earlier_name, l.name as later_name,
  e.street as earlier_street, l.street as later_street,
  concat_ws(' ', e.house_number, e.house_letter, e.house_addition) as earlier_house_number,
  concat_ws(' ', l.house_number, l.house_letter, l.house_addition) as later_house_number,
  e.postcode as earlier_postcode, l.postcode as later_postcode,
  e.city as earlier_city, l.city as later_city,
  e.jobs as earlier_jobs, l.jobs as later_jobs,
  e.jobs_at_least as earlier_jobs_at_least, l.jobs_at_least as later_jobs_at_least,
  pe.establishment as possible_later, pl.establishment as possible_earlier,
  c.all_changes
from chosen c
left join earlier e on e.row = c.earlier_row
left join later l on l.row = c.later_row
left join earlier pl on c.earlier_row is null and pl.row = c.possible_row
left join later pe on c.later_row is null and pe.row = c.possible_row
order by c.earlier_row nulls last, c.later_row
