-- src/data/register/comparison/correspondence.sql
-- Which code goes to which by an imported reference; empty where there is none.
-- in:  $pairs varchar   JSON list of pairs of codes
-- out: table correspondence (from_code, to_code)
create temp table correspondence as
select pair[1] as from_code, pair[2] as to_code
from (select unnest(from_json($pairs, '[["VARCHAR"]]')) as pair)
