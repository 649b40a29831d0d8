-- src/data/register/comparison/absent-parts.sql
-- Regions and divisions that one delivery lacks altogether, more than chance would
-- take away at the rate at which the rest comes and goes.
-- in:  views earlier, later; tables matched, recoded_region
--      $codes_alike boolean   $division_digits integer   $chance double
-- out: table absent_part (side, about, code, establishments); side is the delivery that has it
create temp table absent_part as
with single as (
  select 'earlier' as side, region, left(industry, $division_digits) as division,
    row not in (select earlier_row from matched) as single
  from earlier
  union all
  select 'later', region, left(industry, $division_digits),
    row not in (select later_row from matched)
  from later
),
total as (
  select side, count(*) as establishments, count(*) filter (where single) as singles
  from single
  group by side
),
part as (
  select side, 'region' as about, region as code, count(*) as establishments,
    count(*) filter (where single) as singles
  from single
  group by all
  union all
  select side, 'industry', division, count(*), count(*) filter (where single)
  from single
  where division is not null and $codes_alike
  group by all
)
select p.side, p.about, p.code, p.establishments
from part p
join total t using (side)
left join part other
  on other.side <> p.side and other.about = p.about and other.code = p.code
where other.code is null
  and p.singles = p.establishments
  and p.establishments < t.establishments
  and t.singles < t.establishments
  and p.establishments * ln(greatest(
    (t.singles - p.singles) / (t.establishments - p.establishments), 1e-9
  )) < ln($chance)
