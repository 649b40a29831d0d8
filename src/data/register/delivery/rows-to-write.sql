-- src/data/register/delivery/rows-to-write.sql
-- The facts of a delivery. Names and addresses stay only where they are a
-- legal person's. Regions, industries and independent units get an index in
-- the order of their ids, so that analysis reads numbers alone. A point shared
-- by ten enterprises or more is the middle of something, not an address.
-- Jobs that may be those of a whole enterprise are suspected, with the reason.
-- in:  table or view accepted, and the tables of prepare-rows.sql
-- out: view row_to_write, in no order
create view row_to_write as
select
  a.row,
  a.line,
  a.establishment,
  a.lisa_number,
  a.enterprise,
  a.kvk_number,
  a.rsin,
  a.vat_number,
  a.enterprise_group,
  a.group_companies,
  a.head_or_branch,
  a.legal_form,
  a.natural_person,
  case when a.natural_person = 0 then a.name end as name,
  case when a.natural_person = 0 then a.street end as street,
  case when a.natural_person = 0 then a.house_number end as house_number,
  case when a.natural_person = 0 then a.house_letter end as house_letter,
  case when a.natural_person = 0 then a.house_addition end as house_addition,
  case when a.natural_person = 0 then a.postcode end as postcode,
  a.city,
  a.state_or_province,
  a.shielded = 1 as shielded,
  a.region,
  a.region_name,
  region_index.region_index,
  a.region_ended = 1 as region_ended,
  a.industry,
  a.industry_scheme,
  a.earlier_industry,
  a.industry_label,
  a.secondary_industry,
  a.secondary_industry_2,
  coalesce(industry_index.industry_index, -1)::integer as industry_index,
  coalesce(of_group.group_index, of_enterprise.group_index, -1)::integer as group_index,
  a.jobs,
  a.jobs_at_least,
  a.full_time_jobs,
  a.part_time_jobs,
  a.full_time_men,
  a.full_time_women,
  a.part_time_men,
  a.part_time_women,
  a.men,
  a.women,
  a.enterprise_jobs,
  a.size_class,
  a.longitude,
  a.latitude,
  case when stack.longitude is not null then 1 else a.precision end::utinyint as precision,
  stack.longitude is not null as stacked,
  case
    when stack.longitude is not null and a.location_quality in ('unstated', 'address')
      then 'stacked'
    else a.location_quality
  end as location_quality,
  a.location_code,
  case when a.natural_person = 0 then a.bag_object end as bag_object,
  case when a.natural_person = 0 then a.bag_address end as bag_address,
  a.business_park,
  a.business_park_number,
  a.start_date,
  a.end_date,
  a.changed_date,
  a.source_year,
  a.reference_date,
  a.record_age_years,
  a.survey_type,
  a.measurement,
  case
    when a.jobs >= 20 and a.jobs >= 0.9 * of_enterprise.jobs
      and (of_enterprise.establishments > 2 or a.jobs = of_enterprise.jobs)
      then 'nearly-all-jobs'
    when a.jobs >= 20 and a.jobs = a.enterprise_jobs
      and (of_enterprise.establishments > 1 or a.group_companies > 1)
      then 'enterprise-total'
    when a.jobs >= 20 and a.head_or_branch = 'head' and office.postcode is not null
      then 'office-address'
  end as head_office_suspicion,
  a.non_mailing = 1 as non_mailing
from accepted a
join region_index on region_index.region = a.region
left join industry_index on industry_index.industry = a.industry
left join of_enterprise on of_enterprise.enterprise = a.enterprise
left join of_group on of_group.enterprise_group = a.enterprise_group
left join stack on stack.longitude = a.longitude and stack.latitude = a.latitude
left join office on office.postcode = a.postcode and office.house_number = a.house_number
