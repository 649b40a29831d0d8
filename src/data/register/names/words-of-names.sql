-- src/data/register/names/words-of-names.sql
-- The words of names, each once, numbered in their order, and where they stand.
-- in:  temporary table named
-- out: temporary tables word (id uinteger, word varchar) and posting (id
--      uinteger, pos uinteger)
create temp table spoken as
select distinct unnest(string_split(folded, ' ')) as word, pos
from named;

create temp table word as
select word, (row_number() over (order by word) - 1)::uinteger as id
from (select distinct word from spoken);

create temp table posting as
select word.id, spoken.pos
from spoken
join word using (word)
