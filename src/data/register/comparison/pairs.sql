-- src/data/register/comparison/pairs.sql
-- Each match with what differs, as the two rows say it. `same_place` is null where
-- neither addresses nor points can tell; an address that is the same outweighs points
-- that differ, and points within a house outweigh another street name or number.
-- in:  views earlier, later; tables matched, earlier_guessed, later_guessed; macros
--      $codes_alike boolean      whether both deliveries have one classification
--      $address_apart_m double   $area_apart_m double   $same_house_m double
-- out: table pair (earlier_row, later_row, match, doubtful, earlier_region, later_region,
--      earlier_industry, later_industry, same_industry, same_place, renamed, size_change, measured)
create temp table pair as
with both_sides as (
  select
    m.earlier_row,
    m.later_row,
    m.match,
    m.doubtful,
    e.region as earlier_region,
    l.region as later_region,
    e.industry as earlier_industry,
    l.industry as later_industry,
    case
      when e.industry is null or l.industry is null then null
      when e.industry = l.industry then true
      else $codes_alike and same_code(e.industry, l.industry)
    end as same_industry,
    case
      when e.postcode = l.postcode and e.house_number = l.house_number
        and e.house_letter is not distinct from l.house_letter
        and e.house_addition is not distinct from l.house_addition
        then true
      else plain_address(e.street, e.house_number, e.house_letter, e.house_addition, e.postcode)
        = plain_address(l.street, l.house_number, l.house_letter, l.house_addition, l.postcode)
    end as same_address,
    case
      when e.longitude = l.longitude and e.latitude = l.latitude then 0
      else metres_apart(e.longitude, e.latitude, l.longitude, l.latitude)
    end as apart_m,
    least(e.precision, l.precision) as precision,
    case when e.name = l.name then false else compared_name(e.name) <> compared_name(l.name) end as renamed,
    case
      when e.jobs is not null and l.jobs is not null then l.jobs - e.jobs
      when e.jobs is null and l.jobs is null then l.jobs_at_least - e.jobs_at_least
    end as size_change,
    e.jobs is not null and l.jobs is not null as in_jobs
  from matched m
  join earlier e on e.row = m.earlier_row
  join later l on l.row = m.later_row
)
select
  b.earlier_row,
  b.later_row,
  match,
  doubtful,
  earlier_region,
  later_region,
  earlier_industry,
  later_industry,
  same_industry,
  case
    when same_address then true
    when not same_address then precision = 2 and coalesce(apart_m <= $same_house_m, false)
    when apart_m is null then null
    else apart_m <= case when precision = 2 then $address_apart_m else $area_apart_m end
  end as same_place,
  renamed,
  size_change,
  in_jobs,
  eg.row is null and lg.row is null as measured
from both_sides b
left join earlier_guessed eg on eg.row = b.earlier_row
left join later_guessed lg on lg.row = b.later_row
