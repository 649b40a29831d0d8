-- How one part of an establishment is taken from two sources.
-- in:  nothing
-- out: macro told_by: 0 the first source, 1 the second, 2 more where the other says
--      otherwise, null where neither tells; macro pick: the value of that source
create macro told_by(prefer_second, first_tells, second_tells, differs) as (
  case
    when first_tells and second_tells
      then if(prefer_second, 1, 0) + if(coalesce(differs, false), 2, 0)
    when first_tells then 0
    when second_tells then 1
  end
)::utinyint;
create macro pick(told, of_first, of_second) as if(told % 2 = 1, of_second, of_first);
