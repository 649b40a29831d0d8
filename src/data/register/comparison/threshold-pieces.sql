-- src/data/register/comparison/threshold-pieces.sql
-- The sizes below which one delivery has nobody.
-- in:  table threshold
-- out: side varchar, below integer
select side, below from threshold order by side
