-- src/data/register/comparison/left-over.sql
-- What has no match by number yet, with the keys by which it may be found again; names
-- of natural persons are not read.
-- in:  views earlier, later; table matched; macros compared_name, plain_place
-- out: tables earlier_left, later_left (row, enterprise, name, place)
create temp table earlier_left as
  select row, enterprise, compared_name(name) as name,
    plain_place(
      street, house_number, house_letter, house_addition, postcode, precision, longitude, latitude
    ) as place
  from earlier
  where row not in (select earlier_row from matched);
create temp table later_left as
  select row, enterprise, compared_name(name) as name,
    plain_place(
      street, house_number, house_letter, house_addition, postcode, precision, longitude, latitude
    ) as place
  from later
  where row not in (select later_row from matched);
