import type { JoinPart } from "../../../domain/delivery-join.ts";

/** Which columns of a delivery are taken from one source together. */
const columnsOf: Readonly<Record<JoinPart, string>> = {
  name: "name",
  legalForm: "legal_form",
  enterprise: "enterprise kvk_number vat_number",
  legalEntity: "rsin",
  enterpriseGroup: "enterprise_group group_companies",
  address:
    "street house_number house_letter house_addition postcode city bag_object bag_address " +
    "business_park business_park_number",
  region: "region region_name region_ended state_or_province",
  industry:
    "industry industry_label industry_scheme earlier_industry secondary_industry " +
    "secondary_industry_2",
  jobs:
    "jobs jobs_at_least size_class full_time_jobs part_time_jobs full_time_men full_time_women " +
    "part_time_men part_time_women men women survey_type measurement source_year " +
    "reference_date record_age_years",
  location: "longitude latitude precision location_quality location_code",
  dates: "start_date end_date changed_date",
  contact: "email email_key phone phone_key mobile website website_key",
};

/** Protection that either source asks for holds. */
const protections = new Set(["shielded", "non_mailing"]);

/** Numbers by which a company is known; of a natural person one of nine digits may be a citizen's. */
const numbers = new Set(["enterprise", "kvk_number", "vat_number", "rsin"]);

const partOf = new Map(
  Object.entries(columnsOf).flatMap(([part, columns]) =>
    columns.split(" ").map((column) => [column, columnOfPart(part as JoinPart)] as const),
  ),
);

/** The column that tells which source a part comes from. */
export function columnOfPart(part: JoinPart): string {
  return `${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_told`;
}

/**
 * The statement that fills table accepted from both sides and table told. It is
 * written from the columns there are, so that a column an import learns to read is
 * never lost in a join: what belongs to no part comes from the first source that
 * tells it.
 *
 * A business that either source knows as a natural person's is one, unless only the
 * other knows its legal form.
 */
export function joinStatement(columns: readonly string[]): string {
  const value = (column: string): string => {
    if (column === "row") return "told.row";
    if (column === "establishment") {
      // A line number is nobody's number; of two files there may be two of each.
      return `case when f.row is not null then f.establishment
        when starts_with(s.establishment, 'line-') then 'second-' || s.establishment
        else s.establishment end`;
    }
    if (column === "natural_person") return "person.natural_person";
    if (protections.has(column)) return `greatest(f.${column}, s.${column})`;
    const part = partOf.get(column);
    const of = part
      ? `case when f.row is null then s.${column} else pick(${part}, f.${column}, s.${column}) end`
      : `coalesce(f.${column}, s.${column})`;
    return numbers.has(column)
      ? `case when person.natural_person = 0 or not regexp_full_match(${of}, '(NL)?[0-9]{9}(B.*)?')
          then ${of} end`
      : of;
  };
  return `insert into accepted by name
    select ${columns.map((column) => `${value(column)} as ${column}`).join(",\n      ")}
    from told
    left join first_side f on f.row = told.first_row
    left join second_side s on s.row = told.second_row
    cross join lateral (
      select case
        when f.row is null then s.natural_person
        when s.row is null then f.natural_person
        when f.legal_form is not null and s.legal_form is null then f.natural_person
        when s.legal_form is not null and f.legal_form is null then s.natural_person
        else greatest(f.natural_person, s.natural_person)
      end as natural_person
    ) person
    order by told.row`;
}

/** The statement that puts back into table side what lies in a personal file. */
export function personalStatement(columns: readonly string[]): string {
  const put = columns
    .filter((column) => column !== "row")
    .map((column) => `${column} = coalesce(side.${column}, personal.${column})`);
  return `update side set ${put.join(", ")}
    from read_parquet($personal) personal where personal.row = side.row`;
}
