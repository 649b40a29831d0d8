-- src/data/register/comparison/match-by-number.sql
-- Establishments that have one number in both deliveries, and whether it is of one
-- enterprise in both; null where that is not told.
-- in:  views earlier, later
-- out: table by_number (earlier_row, later_row, same_enterprise)
create temp table by_number as
select e.row as earlier_row, l.row as later_row, e.enterprise = l.enterprise as same_enterprise
from earlier e
join later l on l.establishment = e.establishment
where e.numbered
