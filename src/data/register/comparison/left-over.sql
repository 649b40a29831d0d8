-- src/data/register/comparison/left-over.sql
-- What has no match by number yet, with the keys by which it may be found again. A
-- place is an address, or a point that is one; names of natural persons are not read.
-- in:  views earlier, later; table matched; macros plain_name, plain_address
-- out: tables earlier_left, later_left (row, enterprise, name, place)
create temp table earlier_left as
  select row, enterprise, plain_name(name) as name,
    coalesce(
      plain_address(street, house_number, house_letter, house_addition, postcode),
      case when precision = 2 then
        round(longitude, 5)::varchar || ' ' || round(latitude, 5)::varchar end
    ) as place
  from earlier
  where row not in (select earlier_row from matched);
create temp table later_left as
  select row, enterprise, plain_name(name) as name,
    coalesce(
      plain_address(street, house_number, house_letter, house_addition, postcode),
      case when precision = 2 then
        round(longitude, 5)::varchar || ' ' || round(latitude, 5)::varchar end
    ) as place
  from later
  where row not in (select later_row from matched);
