-- src/data/register/names/names-of-rows.sql
-- The names of establishments in the order of their folded form: small
-- letters and digits without accents, single spaces between words. Names of
-- natural persons lie elsewhere and are not here.
-- in:  $file varchar        rows.parquet
--      macro searched_name
-- out: temporary table named (pos uinteger, row uinteger, establishment
--      varchar, name varchar, region_index uinteger, industry_index integer,
--      folded varchar)
create temp table named as
with folded as (
  select row, establishment, name, region_index, industry_index,
    searched_name(name) as folded
  from read_parquet($file)
  where name is not null
)
select (row_number() over (order by folded, row) - 1)::uinteger as pos, *
from folded
where folded <> ''
