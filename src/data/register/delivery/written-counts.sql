-- src/data/register/delivery/written-counts.sql
-- What the written rows say of the delivery as a whole.
-- in:  $file varchar        rows.parquet
-- out: accepted bigint, regions bigint, with_jobs bigint, stacked bigint,
--      suspected bigint, misplaced bigint
select
  count(*) as accepted,
  count(distinct region_index) as regions,
  count(jobs) as with_jobs,
  count(*) filter (where stacked) as stacked,
  count(head_office_suspicion) as suspected,
  count(*) filter (where row <> file_row_number) as misplaced
from read_parquet($file, file_row_number = true)
order by all
