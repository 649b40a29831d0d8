-- How often each part comes from either source, and how often the other says otherwise.
-- in:  $file varchar        sources.parquet
-- out: part varchar, first bigint, second bigint, conflicts bigint
select
  regexp_replace(part, '_told$', '') as part,
  count(*) filter (where told % 2 = 0) as first,
  count(*) filter (where told % 2 = 1) as second,
  count(*) filter (where told >= 2) as conflicts
from (
  unpivot (from read_parquet($file)) on columns('_told$') into name part value told
)
group by part
order by part
