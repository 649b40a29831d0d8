-- src/data/register/comparison/recoded-industries.sql
-- Industries whose code is written otherwise now: a reference says so, or
-- establishments change it together. Under one scheme a rule must carry at least half
-- of a code, or a code that is gone; under two schemes a tenth is enough, and what has
-- too few establishments to tell is taken to be recoded, since its scheme changed.
-- Where the reference tells of a code, nothing is inferred of it.
-- in:  table pair; views earlier, later; table correspondence (from_code, to_code)
--      $schemes_differ boolean   $together bigint   $together_share double   $split_share double
-- out: table recoded_industry (from_industry, to_industry, pairs, share, told)
create temp table recoded_industry as
with before as (
  select earlier_industry as from_industry, count(*) as pairs from pair
  where later_industry is not null
  group by earlier_industry
),
cell as (
  select earlier_industry as from_industry, later_industry as to_industry, count(*) as pairs
  from pair
  where not same_industry
  group by all
),
present as (select distinct industry from later),
told as (
  select distinct c.from_industry, c.to_industry
  from cell c
  join correspondence r
    on starts_with(c.from_industry, r.from_code) and starts_with(c.to_industry, r.to_code)
),
known as (
  select distinct c.from_industry
  from cell c
  join correspondence r on starts_with(c.from_industry, r.from_code)
)
select
  c.from_industry,
  c.to_industry,
  c.pairs,
  c.pairs / b.pairs as share,
  told.from_industry is not null as told
from cell c
join before b using (from_industry)
left join present p on p.industry = c.from_industry
left join known on known.from_industry = c.from_industry
left join told on told.from_industry = c.from_industry and told.to_industry = c.to_industry
where
  told.from_industry is not null
  or case
    when known.from_industry is not null then false
    when $schemes_differ then
      b.pairs < $together or (c.pairs >= 3 and c.pairs >= $split_share * b.pairs)
    else
      (c.pairs >= $together and c.pairs >= $together_share * b.pairs)
      or (p.industry is null and b.pairs >= $together and c.pairs >= 3
        and c.pairs >= $split_share * b.pairs)
  end
