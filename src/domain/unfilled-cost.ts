import type { Mapping } from "./delivery.ts";
import type { EstablishmentField } from "./establishment-field.ts";

/** What a delivery cannot tell because a mapping leaves fields unfilled, the dearest first. */
export const unfilledCosts = [
  "enterprise",
  "jobs",
  "point",
  "establishment",
  "reference-date",
  "legal-form",
  "name",
  "measurement",
] as const;
export type UnfilledCost = (typeof unfilledCosts)[number];

/** Fields of which any one is enough. */
const enough: Readonly<
  Record<Exclude<UnfilledCost, "reference-date">, readonly EstablishmentField[]>
> = {
  enterprise: ["enterprise", "kvkNumber", "enterpriseGroup"],
  jobs: ["jobs", "fullTimeJobs", "fullTimeMen", "men"],
  point: ["longitude", "rdX"],
  establishment: ["establishment", "lisaNumber"],
  "legal-form": ["legalForm"],
  name: ["name"],
  measurement: ["surveyType", "imputed", "surveyed", "sourceYear"],
};

/**
 * What a mapping leaves unsaid.
 *
 * @param empty columns that are there and hold nothing
 *
 * @example costsOf({ columns: { enterprise: "kvk", jobs: "banen" } })[0] // "point"
 */
export function costsOf(mapping: Mapping, empty: readonly string[] = []): UnfilledCost[] {
  const filled = (field: EstablishmentField): boolean => {
    const column = mapping.columns?.[field] ?? "";
    return column !== "" && !empty.includes(column);
  };
  return unfilledCosts.filter((cost) =>
    cost === "reference-date"
      ? mapping.referenceDate === undefined
      : !enough[cost].some((field) => filled(field)),
  );
}
