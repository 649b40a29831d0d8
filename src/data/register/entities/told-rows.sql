-- The rows of a delivery but those that were taken out; run once on a connection. An
-- older delivery tells no legal entities.
-- in:  file varchar         rows.parquet
--      excluded varchar     JSON list of rows that were taken out
-- out: table macro told_rows, with all columns of the file and rsin
create or replace temp macro told_rows(file, excluded) as table
select *
from (
  select null::varchar as rsin where false
  union all by name
  select * from read_parquet(file)
)
where row not in (select unnest(from_json(excluded, '["UINTEGER"]')))
