-- src/data/register/comparison/thresholds.sql
-- Sizes below which one delivery has next to nobody, while by the other one many
-- would be expected: a lower bound of what is counted, and no wave of closures.
-- in:  views earlier, later
--      $expected double   establishments to be expected at least
-- out: table threshold (side, below); side is the delivery that still has the small ones
create temp table threshold as
with size as (
  select 'earlier' as side, coalesce(jobs, jobs_at_least) as persons from earlier
  union all
  select 'later', coalesce(jobs, jobs_at_least) from later
),
bound as (select unnest([1, 2, 3, 5, 10, 20, 50, 100]) as below),
known as (
  select side, count(persons) as establishments from size group by side
),
small as (
  select s.side, b.below, count(*) as establishments
  from size s
  join bound b on s.persons < b.below
  group by all
),
absent as (
  select s.side, s.below
  from small s
  join known k on k.side = s.side
  join known other on other.side <> s.side
  left join small o on o.side <> s.side and o.below = s.below
  where s.establishments / k.establishments * other.establishments >= $expected
    and coalesce(o.establishments, 0)
      <= 0.01 * s.establishments / k.establishments * other.establishments
)
select side, max(below) as below from absent group by side
