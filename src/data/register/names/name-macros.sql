-- src/data/register/names/name-macros.sql
-- The two forms of a company's name; run once on a connection. They differ because they
-- are asked other things. compared_name: are two names one? A legal form, case, accents
-- and punctuation are no part of it, so that Voorbeeld B.V. is Voorbeeld. searched_name:
-- is this what somebody types? There a legal form stays, since "Stichting V" is typed too
-- and its first letters must lead to it, and a dot parts words, as signs do.
-- in:  nothing
-- out: macros compared_name, searched_name
create or replace temp macro compared_name(name) as
  trim(regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(replace(lower(strip_accents(name)), '&', ' en '), '\.', '', 'g'),
        '[^\p{L}\p{N}]+', ' ', 'g'
      ),
      '^ ?(stichting|vereniging|cooperatie|maatschap|firma) ', ''
    ),
    '( (bv|nv|vof|cv|ua|ba|wa|bvba|eenmanszaak|gmbh|en co kg|co kg|kg|ohg|ug|ag|ev|se|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|sa|sarl|sas|spa|srl))+ ?$', ''
  ));
create or replace temp macro searched_name(name) as
  trim(regexp_replace(lower(strip_accents(name)), '[^\p{L}\p{N}]+', ' ', 'g'));
