-- src/data/register/delivery/delivery-regions.sql
-- The regions of a delivery by index; the name is the spelling that most rows
-- have, of equally many the one that comes first.
-- in:  $file varchar        rows.parquet
-- out: id varchar, name varchar
with spelling as (
  select region_index, any_value(region) as id, region_name, count(*) as times, min(row) as first
  from read_parquet($file)
  group by region_index, region_name
)
select
  any_value(id) as id,
  coalesce(
    arg_max(region_name, (times, -first::bigint)) filter (region_name is not null),
    regexp_replace(any_value(id), '^[^:]*:', '')
  ) as name
from spelling
group by region_index
order by region_index
