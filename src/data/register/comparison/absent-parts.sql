-- src/data/register/comparison/absent-parts.sql
-- Regions and divisions that one delivery lacks, save a stray row in a hundred, and of
-- which more is gone than chance would take away at the rate at which the rest comes and
-- goes: e^(-n KL) bounds that chance (Chernoff), n establishments of which a part q is gone
-- against a rate r of the rest, KL = q ln(q / r) + (1 - q) ln((1 - q) / (1 - r)). Some of
-- it may be found again elsewhere, where they moved to.
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
),
rate as (
  select p.*,
    least(p.singles / p.establishments, 1 - 1e-9) as gone,
    greatest(least(
      (t.singles - p.singles) / (t.establishments - p.establishments), 1 - 1e-9
    ), 1e-9) as rest_gone
  from part p
  join total t using (side)
  left join part other
    on other.side <> p.side and other.about = p.about and other.code = p.code
  where p.establishments < t.establishments
    and t.singles < t.establishments
    and coalesce(other.establishments, 0) <= 0.01 * p.establishments
)
select side, about, code, singles as establishments
from rate
where gone >= 0.5
  and gone > rest_gone
  and establishments * (
    gone * ln(gone / rest_gone) + (1 - gone) * ln((1 - gone) / (1 - rest_gone))
  ) > -ln($chance)
