-- What the join was made of, once it is in table accepted.
-- in:  tables first_side, second_side, address_key, pair and told
-- out: none of these
drop table first_side;
drop table second_side;
drop table address_key;
drop table pair;
drop table told
