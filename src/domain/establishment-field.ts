/**
 * The fields an importer can fill, by their canonical names. A mapping says
 * which column of a file fills which field.
 */
export const establishmentFields = [
  "establishment",
  "enterprise",
  "enterpriseGroup",
  "name",
  "legalForm",
  "street",
  "houseNumber",
  "postcode",
  "city",
  "stateOrProvince",
  "regionCode",
  "regionName",
  "industry",
  "industryLabel",
  "jobs",
  "sizeClass",
  "longitude",
  "latitude",
  "rdX",
  "rdY",
  "locationPrecision",
  "active",
  "startDate",
  "endDate",
  "email",
  "phone",
  "website",
] as const;
export type EstablishmentField = (typeof establishmentFields)[number];

/** Fields that may point to a person; they lie in a file of their own, keyed by row. */
export const personalFields = [
  "name",
  "street",
  "houseNumber",
  "postcode",
  "email",
  "phone",
  "website",
] as const satisfies readonly EstablishmentField[];
