import { type EstablishmentField, personsFields } from "../../../domain/establishment-field.ts";
import type { DeliveryRemark } from "../../../domain/set-aside.ts";
import type { AcceptedRow } from "../rows/accepted-row.ts";
import type { IdentityHabit } from "../rows/row-identity.ts";
import type { Candidate } from "../rows/row-reader.ts";

/**
 * Cells that read as they stand: `words` any text with something at both ends,
 * `street` the same unless it says that it is shielded, `code` letters and digits,
 * `number` digits alone that may want zeros in front, `postcode` a Dutch one.
 */
export type PlainForm = "words" | "street" | "code" | "number" | "postcode";

/**
 * Fields of a row that are read together: what they come to depends on their
 * cells and on no others. A new field is a line here; what its cells mean is
 * asked of the row reader itself, once for each different cell.
 */
export interface FieldGroup {
  readonly fields: readonly EstablishmentField[];
  /** What the group decides of an accepted row. */
  readonly gives: readonly (keyof AcceptedRow)[];
  readonly doubts?: readonly DeliveryRemark[];
  /** Which zeros put back are this group's. */
  readonly restored?: keyof Candidate["restored"];
  /** Cells of this form need not be asked about; for columns in which nearly every cell is different. */
  readonly plain?: PlainForm;
}

/** Every field but those of the point, which is reckoned. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    fields: ["regionCode", "regionName", "city", "stateOrProvince"],
    gives: ["region", "regionName", "regionEnded", "city", "stateOrProvince"],
    doubts: ["region-guessed", "region-ended"],
    restored: "region",
  },
  {
    fields: ["industry"],
    gives: ["industry", "industryScheme"],
    doubts: ["industry-unknown", "industry-of-other-version"],
    restored: "industry",
  },
  { fields: ["earlierIndustry"], gives: ["earlierIndustry"] },
  { fields: ["secondaryIndustry"], gives: ["secondaryIndustry"] },
  { fields: ["secondaryIndustry2"], gives: ["secondaryIndustry2"] },
  { fields: ["industryLabel"], gives: ["industryLabel"], plain: "words" },
  {
    fields: [...personsFields, "sizeClass", "surveyType"],
    gives: [...personsFields, "jobsAtLeast", "sizeClass"],
    doubts: ["jobs-unknown", "jobs-summed", "jobs-parts-differ"],
  },
  { fields: ["enterpriseJobs"], gives: ["enterpriseJobs"] },
  { fields: ["groupCompanies"], gives: ["groupCompanies"] },
  { fields: ["headOrBranch"], gives: ["headOrBranch"] },
  { fields: ["active"], gives: [] },
  { fields: ["economicallyActive"], gives: [] },
  { fields: ["startDate"], gives: ["startDate"], doubts: ["date-not-read"] },
  { fields: ["endDate"], gives: ["endDate"], doubts: ["date-not-read"] },
  {
    fields: ["changedDate", "sourceYear", "referenceDate", "surveyType", "surveyed", "imputed"],
    gives: [
      "changedDate",
      "sourceYear",
      "referenceDate",
      "recordAgeYears",
      "surveyType",
      "measurement",
    ],
    doubts: ["date-not-read", "jobs-not-measured"],
  },
  { fields: ["legalForm"], gives: ["legalForm"], doubts: ["legal-form-unknown"] },
  { fields: ["name"], gives: ["name"], doubts: ["name-unknown"], plain: "words" },
  { fields: ["street"], gives: ["street"], plain: "street" },
  { fields: ["houseNumber"], gives: ["houseNumber"], plain: "code" },
  { fields: ["houseLetter"], gives: ["houseLetter"] },
  { fields: ["houseAddition"], gives: ["houseAddition"] },
  {
    fields: ["postcode"],
    gives: ["postcode"],
    doubts: ["postcode-not-valid"],
    plain: "postcode",
  },
  { fields: ["shielded"], gives: ["shielded"], doubts: ["address-shielded"] },
  { fields: ["bagObject"], gives: ["bagObject"] },
  { fields: ["bagAddress"], gives: ["bagAddress"] },
  { fields: ["locationCode"], gives: ["locationCode"], plain: "code" },
  { fields: ["businessPark"], gives: ["businessPark"] },
  { fields: ["businessParkNumber"], gives: ["businessParkNumber"] },
  { fields: ["nonMailing"], gives: ["nonMailing"] },
  { fields: ["email"], gives: ["email", "emailKey"] },
  { fields: ["phone"], gives: ["phone", "phoneKey"] },
  { fields: ["mobile"], gives: ["mobile"], plain: "words" },
  { fields: ["website"], gives: ["website", "websiteKey"] },
  { fields: ["enterpriseGroup"], gives: ["enterpriseGroup"], plain: "code" },
];

/** What identifies a row; which of them gives the establishment depends on the columns there are. */
export function identityGroups(
  has: (field: EstablishmentField) => boolean,
  habit: IdentityHabit,
): FieldGroup[] {
  const lisaIdentifies = !has("establishment") && has("lisaNumber");
  const enterpriseIsKvk = !has("kvkNumber") && habit.enterprise === 8;
  const form = (digits: number | undefined): PlainForm =>
    digits === undefined ? "code" : "number";
  const restored = "identity";
  return [
    {
      fields: ["establishment"],
      gives: lisaIdentifies ? [] : ["establishment"],
      plain: form(habit.establishment),
      restored,
    },
    {
      fields: ["lisaNumber"],
      gives: lisaIdentifies ? ["lisaNumber", "establishment"] : ["lisaNumber"],
      plain: "code",
      restored,
    },
    {
      fields: ["enterprise"],
      gives: enterpriseIsKvk ? ["enterprise", "kvkNumber"] : ["enterprise"],
      doubts: ["enterprise-unknown"],
      plain: form(habit.enterprise),
      restored,
    },
    {
      fields: ["kvkNumber"],
      gives: enterpriseIsKvk ? [] : ["kvkNumber"],
      plain: form(habit.kvkNumber),
      restored,
    },
  ];
}
