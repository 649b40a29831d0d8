-- src/data/register/comparison/match-by-number.sql
-- Establishments that have one number in both deliveries. `agrees` says how many of
-- name, enterprise, region, division and address are told on both sides and the same,
-- `told` how many are told: of a number that stands for something else nothing agrees.
-- in:  views earlier, later; macro plain_name
-- out: table by_number (earlier_row, later_row, told, agrees)
create temp table by_number as
with pair as (
  select
    e.row as earlier_row,
    l.row as later_row,
    e.name = l.name or plain_name(e.name) = plain_name(l.name) as name,
    e.enterprise = l.enterprise as enterprise,
    e.region = l.region as region,
    left(e.industry, 2) = left(l.industry, 2) as industry,
    e.postcode = l.postcode as postcode
  from earlier e
  join later l on l.establishment = e.establishment
  where e.numbered
)
select
  earlier_row,
  later_row,
  (name is not null)::utinyint + (enterprise is not null)::utinyint
    + (region is not null)::utinyint + (industry is not null)::utinyint
    + (postcode is not null)::utinyint as told,
  coalesce(name, false)::utinyint + coalesce(enterprise, false)::utinyint
    + coalesce(region, false)::utinyint + coalesce(industry, false)::utinyint
    + coalesce(postcode, false)::utinyint as agrees
from pair
