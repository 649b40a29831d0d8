-- src/data/register/delivery/write-personal.sql
-- What may point to a person, keyed by row: names and addresses of natural
-- persons, and every contact. A contact stands as it came and, beside it, in
-- the form in which contacts are compared. Removing this file is how a licence
-- ends.
-- in:  $file varchar        where to write
--      table accepted
-- out: a Parquet file in the order of row
copy (
  select
    row,
    case when natural_person = 1 then name end as name,
    case when natural_person = 1 then street end as street,
    case when natural_person = 1 then house_number end as house_number,
    case when natural_person = 1 then house_letter end as house_letter,
    case when natural_person = 1 then house_addition end as house_addition,
    case when natural_person = 1 then postcode end as postcode,
    case when natural_person = 1 then bag_object end as bag_object,
    case when natural_person = 1 then bag_address end as bag_address,
    email,
    email_key,
    phone,
    phone_key,
    mobile,
    website,
    website_key
  from accepted
  where coalesce(email, phone, mobile, website) is not null
    or (
      natural_person = 1
      and coalesce(
        name, street, house_number, house_letter, house_addition, postcode, bag_object,
        bag_address
      ) is not null
    )
  order by row
) to $file (format parquet, compression zstd)
