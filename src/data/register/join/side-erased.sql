-- Erased rows of a side have no name, address, point and contacts.
-- in:  $rows varchar        JSON list of rows
--      table side
-- out: table side
update side
set
  name = null,
  street = null,
  house_number = null,
  house_letter = null,
  house_addition = null,
  postcode = null,
  bag_object = null,
  bag_address = null,
  email = null,
  email_key = null,
  phone = null,
  phone_key = null,
  mobile = null,
  website = null,
  website_key = null,
  longitude = null,
  latitude = null,
  precision = 0,
  location_quality = 'none'
where row in (select unnest(from_json($rows, '["UINTEGER"]')))
