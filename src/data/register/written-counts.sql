-- src/data/register/written-counts.sql
-- What the written rows say of the delivery as a whole.
-- in:  $file varchar        rows.parquet
-- out: accepted bigint, regions bigint, with_jobs bigint, stacked bigint,
--      suspected bigint
select
  count(*) as accepted,
  count(distinct region_index) as regions,
  count(jobs) as with_jobs,
  count(*) filter (where stacked) as stacked,
  count(head_office_suspicion) as suspected
from read_parquet($file)
order by all
