-- src/data/register/comparison/numbers-unlike.sql
-- Of how many matches by number three things or more are told, and of how many of
-- these nothing agrees.
-- in:  table by_number
-- out: told bigint, doubtful bigint
select
  count(*) filter (where told >= 3) as told,
  count(*) filter (where told >= 3 and agrees = 0) as doubtful
from by_number
order by all
