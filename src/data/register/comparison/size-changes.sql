-- src/data/register/comparison/size-changes.sql
-- Of the matches measured in jobs on both sides, how many have more now and how many fewer.
-- in:  table pair
-- out: both_known bigint, more bigint, fewer bigint
select
  count(size_change) as both_known,
  count(*) filter (where size_change > 0) as more,
  count(*) filter (where size_change < 0) as fewer
from pair
where measured and in_jobs
order by all
