-- src/data/register/bulk/number-rows.sql
-- Numbers the candidates that are accepted in the order of their lines, 64
-- lines to a word: a row's number is how many accepted lines go before its own.
-- in:  view candidate, table again, table accepted (empty)
-- out: view accepted with the columns of the table it replaces;
--      view accepted_doubts (doubts uinteger)
create table numbering as
with word as (
  select (line >> 6)::uinteger as word,
    bit_or(1::ubigint << (line & 63)::ubigint) as lines,
    count(*) as many
  from candidate
  where line not in (from again)
  group by all
)
select word, lines, (sum(many) over (order by word) - many)::uinteger as before
from word;

drop table accepted;

create view accepted as
select
  (n.before + bit_count(n.lines & ((1::ubigint << (c.line & 63)::ubigint) - 1)))::uinteger as row,
  c.* exclude (doubts)
from candidate c
join numbering n on n.word = (c.line >> 6)::uinteger
where n.lines & (1::ubigint << (c.line & 63)::ubigint) <> 0;

create view accepted_doubts as
select c.doubts
from candidate c
join numbering n on n.word = (c.line >> 6)::uinteger
where n.lines & (1::ubigint << (c.line & 63)::ubigint) <> 0
