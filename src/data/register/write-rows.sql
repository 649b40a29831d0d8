-- src/data/register/write-rows.sql
-- The facts of a delivery. Names and addresses stay only where they are a
-- legal person's. Regions, industries and independent units get an index in
-- the order of their ids, so that analysis reads numbers alone. A point shared
-- by ten enterprises or more is the middle of something, not an address.
-- in:  $file varchar        where to write
--      table accepted
-- out: a Parquet file in the order of row
copy (
  with region as (
    select region, row_number() over (order by region) - 1 as region_index
    from (select distinct region from accepted)
  ),
  industry as (
    select industry, row_number() over (order by industry) - 1 as industry_index
    from (select distinct industry from accepted where industry is not null)
  ),
  unit as (
    select row,
      coalesce('g' || enterprise_group, 'e' || enterprise) as unit
    from accepted
  ),
  independent as (
    select unit, row_number() over (order by unit) - 1 as group_index
    from (select distinct unit from unit where unit is not null)
  ),
  stack as (
    select longitude, latitude
    from accepted
    where longitude is not null
    group by longitude, latitude
    having count(distinct coalesce(enterprise, establishment)) >= 10
  )
  select
    a.row,
    a.line,
    a.establishment,
    a.enterprise,
    a.enterprise_group,
    a.legal_form,
    a.natural_person,
    case when a.natural_person = 0 then a.name end as name,
    case when a.natural_person = 0 then a.street end as street,
    case when a.natural_person = 0 then a.house_number end as house_number,
    case when a.natural_person = 0 then a.postcode end as postcode,
    a.city,
    a.state_or_province,
    a.region,
    a.region_name,
    region.region_index::uinteger as region_index,
    a.industry,
    a.industry_label,
    coalesce(industry.industry_index, -1)::integer as industry_index,
    coalesce(independent.group_index, -1)::integer as group_index,
    a.jobs,
    a.jobs_at_least,
    a.size_class,
    a.longitude,
    a.latitude,
    case when stack.longitude is not null then 1 else a.precision end::utinyint as precision,
    stack.longitude is not null as stacked,
    a.start_date,
    a.end_date
  from accepted a
  join region on region.region = a.region
  join unit on unit.row = a.row
  left join industry on industry.industry = a.industry
  left join independent on independent.unit = unit.unit
  left join stack on stack.longitude = a.longitude and stack.latitude = a.latitude
  order by a.row
) to $file (format parquet, compression zstd)
