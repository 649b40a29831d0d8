-- src/data/register/comparison/absent-pieces.sql
-- The regions and divisions that one delivery lacks, the largest first.
-- in:  table absent_part
-- out: side varchar, about varchar, code varchar, establishments bigint
select side, about, code, establishments
from absent_part
order by establishments desc, side, about, code
