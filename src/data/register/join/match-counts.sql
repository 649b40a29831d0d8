-- How many rows were matched by what, and how many were added.
-- in:  $file varchar        sources.parquet
-- out: by_number bigint, by_address bigint, added bigint
select
  count(*) filter (where by_address = false) as by_number,
  count(*) filter (where by_address = true) as by_address,
  count(*) filter (where first_row is null) as added
from read_parquet($file)
order by all
