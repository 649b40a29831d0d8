-- What a delivery tells of one establishment, part by part, as text; what may point
-- to a person lies in another file.
-- in:  $file varchar        rows.parquet
--      $row uinteger        the row
-- out: a column per part, varchar; rows 0 or 1
with told as (
  select
    null::varchar as rsin,
    null::varchar as house_letter,
    null::varchar as house_addition
  where false
  union all by name
  select * from read_parquet($file)
)
select
  name,
  legal_form as "legalForm",
  enterprise,
  rsin as "legalEntity",
  enterprise_group as "enterpriseGroup",
  nullif(
    concat_ws(
      ', ',
      nullif(concat_ws(' ', street, house_number, house_letter, house_addition), ''),
      nullif(concat_ws(' ', postcode, city), '')
    ),
    ''
  ) as address,
  coalesce(region_name, region) as region,
  industry,
  nullif(concat_ws(' – ', start_date, end_date), '') as dates
from told
where row = $row
order by row
