-- src/data/register/write-personal.sql
-- What may point to a person, keyed by row: names and addresses of natural
-- persons, and every contact. Removing this file is how a licence ends.
-- in:  $file varchar        where to write
--      table accepted
-- out: a Parquet file in the order of row
copy (
  select
    row,
    case when natural_person = 1 then name end as name,
    case when natural_person = 1 then street end as street,
    case when natural_person = 1 then house_number end as house_number,
    case when natural_person = 1 then postcode end as postcode,
    email,
    phone,
    website
  from accepted
  where coalesce(email, phone, website) is not null
    or (natural_person = 1 and coalesce(name, street, house_number, postcode) is not null)
  order by row
) to $file (format parquet, compression zstd)
