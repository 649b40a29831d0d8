-- src/data/register/comparison/change-sides.sql
-- What a delivery says of chosen rows. They hold no name or address of a natural
-- person, and points are left out.
-- in:  $file varchar   rows.parquet
--      $rows varchar   JSON list of row numbers
-- out: row uinteger, establishment, enterprise, name, street, house_number, postcode, city,
--      region, industry varchar, jobs double, jobs_at_least double,
--      size_class varchar, natural_person utinyint
with wanted as (
  select unnest(from_json($rows, '["UINTEGER"]')) as row
),
lacking as (
  select null::varchar as house_letter, null::varchar as house_addition, null::varchar as size_class
  where false
),
told as (
  select * from read_parquet($file) union all by name select * from lacking
)
select
  t.row,
  establishment,
  enterprise,
  name,
  street,
  concat_ws(' ', house_number, house_letter, house_addition) as house_number,
  postcode,
  city,
  region,
  industry,
  jobs,
  jobs_at_least,
  size_class,
  natural_person
from told t
semi join wanted on wanted.row = t.row
order by t.row
