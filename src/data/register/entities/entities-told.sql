-- Which entities above the establishment a delivery tells of.
-- in:  $file varchar        rows.parquet
-- out: enterprises bigint, legal_entities bigint, enterprise_groups bigint
with told as (
  select null::varchar as rsin where false
  union all by name
  select * from read_parquet($file)
)
select
  count(enterprise) as enterprises,
  count(rsin) as legal_entities,
  count(enterprise_group) as enterprise_groups
from told
order by all
