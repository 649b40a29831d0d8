-- src/data/register/comparison/change-page.sql
-- Some of the changes of a comparison, in a fixed order.
-- in:  $file varchar  $kind varchar  $region varchar  $codes varchar   see chosen-changes.sql
--      $start bigint  $most bigint
-- out: all columns of the file
select *
from chosen_changes($file, $kind, $region, $codes)
order by earlier_row nulls last, later_row
limit $most offset $start
