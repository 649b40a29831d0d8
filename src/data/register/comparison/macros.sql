-- src/data/register/comparison/macros.sql
-- Addresses and places as they are compared: a space or a capital is no part of an address.
-- in:  nothing
-- out: macros plain_address, plain_place, metres_apart, same_code
create temp macro plain_address(street, house_number, house_letter, house_addition, postcode) as
  case
    when house_number is null then null
    when postcode is not null then upper(regexp_replace(postcode, '\s', '', 'g'))
    when street is not null then lower(regexp_replace(strip_accents(street), '[^a-zA-Z0-9]', '', 'g'))
  end
  || '/'
  || lower(regexp_replace(
    house_number || coalesce(house_letter, '') || coalesce(house_addition, ''), '[^a-zA-Z0-9]', '', 'g'
  ));
-- Good to a metre in a kilometre at the distances asked about here.
-- Where a row of a delivery is: its address, or its point where that is one.
create temp macro plain_place(
  street, house_number, house_letter, house_addition, postcode, how_precise, longitude, latitude
) as
  coalesce(
    plain_address(street, house_number, house_letter, house_addition, postcode),
    case when how_precise = 2 then
      round(longitude, 5)::varchar || ' ' || round(latitude, 5)::varchar end
  );
create temp macro metres_apart(longitude1, latitude1, longitude2, latitude2) as
  sqrt(
    pow((longitude2 - longitude1) * cos(radians(latitude1)) * 111320, 2)
    + pow((latitude2 - latitude1) * 111132, 2)
  );
-- A code and a finer one of the same industry say the same, as far as the coarser goes.
create temp macro same_code(a, b) as
  a = b or (length(a) > 1 and starts_with(b, a)) or (length(b) > 1 and starts_with(a, b));
