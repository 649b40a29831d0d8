-- Which rows of two deliveries are of one establishment: those of the same number,
-- and of the rest those of the same enterprise, postcode and house number where no
-- other row of either side has these. An address alone never says so: hundreds of
-- companies may share one.
-- in:  tables first_side and second_side
-- out: table address_key (side, row, key), table pair (first_row, second_row, by_address)
create table address_key as
select 'first' as side, row, coalesce(kvk_number, enterprise) || ' ' || upper(replace(postcode, ' ', '')) || ' '
  || nullif(ltrim(regexp_extract(house_number, '[0-9]+'), '0'), '') as key
from first_side
union all
select 'second', row, coalesce(kvk_number, enterprise) || ' ' || upper(replace(postcode, ' ', '')) || ' '
  || nullif(ltrim(regexp_extract(house_number, '[0-9]+'), '0'), '')
from second_side;
create table pair as
with by_number as (
  select f.row as first_row, s.row as second_row
  from first_side f
  join second_side s using (establishment)
  where not starts_with(establishment, 'line-')
),
once as (
  select key, min(row) filter (side = 'first') as first_row,
    min(row) filter (side = 'second') as second_row
  from address_key
  where key is not null
  group by key
  having count(*) filter (side = 'first') = 1 and count(*) filter (side = 'second') = 1
)
select first_row, second_row, false as by_address
from by_number
union all
select first_row, second_row, true
from once
anti join by_number using (first_row)
where second_row not in (select second_row from by_number)
