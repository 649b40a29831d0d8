-- src/data/register/comparison/change-total.sql
-- How many changes of a kind a comparison has.
-- in:  $file varchar  $kind varchar  $region varchar  $codes varchar   see chosen-changes.sql
-- out: changes bigint
select count(*) as changes
from chosen_changes($file, $kind, $region, $codes)
order by all
