-- src/data/register/comparison/numbers-unlike.sql
-- How many matches by number there are, and of how many nothing that is told agrees.
-- in:  tables by_number, unlike_number
-- out: matches bigint, unlike bigint
select
  (select count(*) from by_number) as matches,
  (select count(*) from unlike_number) as unlike
order by all
