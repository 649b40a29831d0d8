-- The rows of the join, and per part which source tells it; see macro told_by. All
-- rows of the first side are kept, in their order; where it is asked for, those that
-- only the second has follow. Names differ as macro compared_name has them, places where
-- they lie a thousandth of a degree or more apart.
-- in:  $rules varchar       JSON: per part whether the second source wins
--      $add boolean         whether to add rows that only the second side has
--      tables first_side, second_side and pair
-- out: table told
create table told as
with rule as (
  select unnest(from_json($rules, '{
    "name": "BOOLEAN", "legalForm": "BOOLEAN", "enterprise": "BOOLEAN",
    "legalEntity": "BOOLEAN", "enterpriseGroup": "BOOLEAN", "address": "BOOLEAN",
    "region": "BOOLEAN", "industry": "BOOLEAN", "jobs": "BOOLEAN",
    "location": "BOOLEAN", "dates": "BOOLEAN", "contact": "BOOLEAN"
  }'))
),
matched as (
  select f.row as first_row, pair.second_row, pair.by_address
  from first_side f
  left join pair on pair.first_row = f.row
  union all
  select null, s.row, null
  from second_side s
  anti join pair on pair.second_row = s.row
  where $add
),
numbered as (
  select
    (row_number() over (order by first_row nulls last, second_row) - 1)::uinteger as row,
    *
  from matched
)
select
  numbered.*,
  told_by(
    rule.name,
    f.name is not null,
    s.name is not null,
    compared_name(f.name) <> compared_name(s.name)
  ) as name_told,
  told_by(
    rule.legalForm,
    f.legal_form is not null,
    s.legal_form is not null,
    f.legal_form <> s.legal_form
  ) as legal_form_told,
  told_by(
    rule.enterprise,
    f.enterprise is not null,
    s.enterprise is not null,
    f.enterprise <> s.enterprise
  ) as enterprise_told,
  told_by(
    rule.legalEntity,
    f.rsin is not null,
    s.rsin is not null,
    f.rsin <> s.rsin
  ) as legal_entity_told,
  told_by(
    rule.enterpriseGroup,
    f.enterprise_group is not null,
    s.enterprise_group is not null,
    f.enterprise_group <> s.enterprise_group
  ) as enterprise_group_told,
  told_by(
    rule.address,
    coalesce(f.street, f.postcode) is not null,
    coalesce(s.street, s.postcode) is not null,
    f.postcode <> s.postcode or f.house_number <> s.house_number
  ) as address_told,
  told_by(
    rule.region,
    f.region is not null,
    s.region is not null,
    f.region <> s.region
  ) as region_told,
  told_by(
    rule.industry,
    f.industry is not null,
    s.industry is not null,
    f.industry <> s.industry
  ) as industry_told,
  told_by(
    rule.jobs,
    f.jobs_at_least is not null,
    s.jobs_at_least is not null,
    f.jobs <> s.jobs
  ) as jobs_told,
  told_by(
    rule.location,
    f.longitude is not null,
    s.longitude is not null,
    abs(f.longitude - s.longitude) >= 0.001 or abs(f.latitude - s.latitude) >= 0.001
  ) as location_told,
  told_by(
    rule.dates,
    coalesce(f.start_date, f.end_date) is not null,
    coalesce(s.start_date, s.end_date) is not null,
    f.start_date <> s.start_date or f.end_date <> s.end_date
  ) as dates_told,
  told_by(
    rule.contact,
    coalesce(f.email, f.phone, f.website) is not null,
    coalesce(s.email, s.phone, s.website) is not null,
    f.email <> s.email or f.phone <> s.phone or f.website <> s.website
  ) as contact_told
from numbered
cross join rule
left join first_side f on f.row = numbered.first_row
left join second_side s on s.row = numbered.second_row
