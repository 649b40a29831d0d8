-- One of two deliveries to be joined, in the columns of an import; what the import
-- works out when it writes is left out, since it is worked out anew.
-- in:  $file varchar        rows.parquet
--      table accepted, empty
-- out: table side
create table side as
select * from accepted
union all by name
select columns(name -> not list_contains(
  ['region_index', 'industry_index', 'group_index', 'stacked', 'head_office_suspicion'], name
))
from read_parquet($file)
