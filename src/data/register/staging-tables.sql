-- src/data/register/staging-tables.sql
-- The tables in which an import collects rows before they are written.
-- in:  nothing
-- out: tables accepted and set_aside, empty; columns in the order of staged-rows.ts
create table accepted (
  row uinteger,
  line uinteger,
  establishment varchar,
  enterprise varchar,
  enterprise_group varchar,
  legal_form varchar,
  natural_person utinyint,
  name varchar,
  street varchar,
  house_number varchar,
  postcode varchar,
  city varchar,
  state_or_province varchar,
  region varchar,
  region_name varchar,
  industry varchar,
  industry_label varchar,
  jobs double,
  jobs_at_least double,
  size_class varchar,
  longitude double,
  latitude double,
  precision utinyint,
  start_date varchar,
  end_date varchar,
  email varchar,
  phone varchar,
  website varchar
);
create table set_aside (
  position uinteger,
  line uinteger,
  reason varchar,
  column_name varchar,
  cells varchar
);
