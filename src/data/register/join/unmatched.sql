-- How many rows of either side have no row in the other, and why. The number of a
-- regional register is none to look up in a register that tells no such numbers.
-- in:  tables first_side, second_side, address_key and pair
-- out: side varchar, reason varchar, rows bigint
with lisa_told as (
  select
    exists (select 1 from first_side where lisa_number is not null) as first,
    exists (select 1 from second_side where lisa_number is not null) as second
),
key_times as (
  select key, count(*) filter (side = 'first') as first_times,
    count(*) filter (side = 'second') as second_times
  from address_key
  where key is not null
  group by key
),
alone as (
  select 'first' as side, row,
    starts_with(establishment, 'line-')
      or (establishment = lisa_number and not lisa_told.second) as numberless
  from first_side
  cross join lisa_told
  anti join pair on pair.first_row = first_side.row
  union all
  select 'second', row,
    starts_with(establishment, 'line-')
      or (establishment = lisa_number and not lisa_told.first)
  from second_side
  cross join lisa_told
  anti join pair on pair.second_row = second_side.row
)
select
  side,
  case
    when key is null and numberless then 'key-incomplete'
    when key is null then 'not-found'
    when side = 'first' and second_times = 0 or side = 'second' and first_times = 0
      then 'not-found'
    when first_times > 1 or second_times > 1 then 'ambiguous'
    else 'matched-elsewhere'
  end as reason,
  count(*) as rows
from alone
join address_key using (side, row)
left join key_times using (key)
group by side, reason
order by side, reason
