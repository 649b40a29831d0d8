-- src/data/register/delivery/prepare-rows.sql
-- What rows are told by the others: an index for each region, industry and
-- independent unit, in the order of their ids; points and addresses of ten
-- enterprises or more; what the establishments of an enterprise have together.
-- in:  table or view accepted
-- out: tables region_index (region, region_index), industry_index (industry,
--      industry_index), of_enterprise (enterprise, establishments, jobs,
--      group_index), of_group (enterprise_group, group_index), stack (longitude,
--      latitude), office (postcode, house_number)
create table region_index as
select region, (row_number() over (order by region) - 1)::uinteger as region_index
from (select distinct region from accepted);

create table industry_index as
select industry, (row_number() over (order by industry) - 1)::integer as industry_index
from (select distinct industry from accepted where industry is not null);

-- An enterprise is a unit where a row of it names no group. Jobs of a single
-- establishment say nothing about an enterprise as a whole.
create table of_enterprise as
with enterprise as (
  select enterprise, count(*) as establishments, sum(jobs) as jobs,
    bool_or(enterprise_group is null) as is_unit
  from accepted
  where enterprise is not null
  group by enterprise
)
select
  enterprise,
  establishments,
  case when establishments > 1 then jobs end as jobs,
  (row_number() over (order by enterprise) - 1)::integer as group_index
from enterprise
where is_unit
union all
select enterprise, establishments, case when establishments > 1 then jobs end, null
from enterprise
where not is_unit;

-- Units that are groups come behind all others.
create table of_group as
select
  enterprise_group,
  (row_number() over (order by enterprise_group) - 1
    + (select count(group_index) from of_enterprise))::integer as group_index
from (select distinct enterprise_group from accepted where enterprise_group is not null);

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
