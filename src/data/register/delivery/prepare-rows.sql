-- src/data/register/delivery/prepare-rows.sql
-- What rows are told by the others: an index for each region, industry and
-- independent unit, in the order of their ids; points and addresses of ten
-- enterprises or more; enterprises of several establishments.
-- in:  table or view accepted
-- out: tables region_index (region, region_index), industry_index (industry,
--      industry_index), unit_index (unit, group_index), stack (longitude,
--      latitude), whole (enterprise, establishments, jobs), office (postcode,
--      house_number)
create table region_index as
select region, (row_number() over (order by region) - 1)::uinteger as region_index
from (select distinct region from accepted);

create table industry_index as
select industry, (row_number() over (order by industry) - 1)::integer as industry_index
from (select distinct industry from accepted where industry is not null);

create table unit_index as
select unit, (row_number() over (order by unit) - 1)::integer as group_index
from (
  select distinct coalesce('g' || enterprise_group, 'e' || enterprise) as unit
  from accepted
)
where unit is not null;

-- Ten rows must there be for ten enterprises: few points are left to look at closely.
create table stack as
with crowd as (
  select longitude, latitude
  from accepted
  where longitude is not null
  group by longitude, latitude
  having count(*) >= 10
)
select longitude, latitude
from accepted
semi join crowd using (longitude, latitude)
group by longitude, latitude
having count(distinct coalesce(enterprise, establishment)) >= 10;

create table whole as
select enterprise, count(*) as establishments, sum(jobs) as jobs
from accepted
where enterprise is not null
group by enterprise
having count(*) > 1;

create table office as
with crowd as (
  select postcode, house_number
  from accepted
  where postcode is not null and house_number is not null
  group by postcode, house_number
  having count(*) >= 10
    and count(*) filter (where coalesce(jobs_at_least, 0) = 0) * 2 > count(*)
)
select postcode, house_number
from accepted
semi join crowd using (postcode, house_number)
group by postcode, house_number
having count(distinct coalesce(enterprise, establishment)) >= 10
