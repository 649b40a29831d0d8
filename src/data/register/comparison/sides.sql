-- src/data/register/comparison/sides.sql
-- The two deliveries as they are compared, without the rows taken out of them. An id
-- made of a line's number is no number of an establishment. Columns that an older
-- delivery lacks are empty. Nothing of the personal file is read.
-- in:  variables earlier_file, later_file: rows.parquet of each
--      variables earlier_excluded, later_excluded: JSON lists of the rows taken out
-- out: views earlier, later; tables earlier_guessed, later_guessed (row) of those
--      whose size was imputed or carried over, empty where the delivery does not say
create temp table lacking (measurement varchar, house_letter varchar, house_addition varchar);
create temp table earlier_excluded as
  select unnest(from_json(getvariable('earlier_excluded'), '["UINTEGER"]')) as row;
create temp table later_excluded as
  select unnest(from_json(getvariable('later_excluded'), '["UINTEGER"]')) as row;
create temp view earlier as
  select *, not starts_with(establishment, 'line-') as numbered
  from (
    select * from read_parquet(getvariable('earlier_file')) union all by name select * from lacking
  )
  where row not in (select row from earlier_excluded);
create temp view later as
  select *, not starts_with(establishment, 'line-') as numbered
  from (
    select * from read_parquet(getvariable('later_file')) union all by name select * from lacking
  )
  where row not in (select row from later_excluded);
create temp table earlier_guessed as
  select row from earlier where measurement in ('imputed', 'carried-over');
create temp table later_guessed as
  select row from later where measurement in ('imputed', 'carried-over');
