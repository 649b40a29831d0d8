/**
 * Why a row of a delivery was set aside. A row in is accepted or set aside,
 * never lost; the reason is a code here and a sentence in each face.
 */
export const setAsideReasons = [
  "wrong-number-of-cells",
  "empty-row",
  "total-row",
  "title-row",
  "no-region",
  "industry-not-a-code",
  "industry-lost-precision",
  "identifier-lost-precision",
  "identifier-not-valid",
  "duplicate-establishment",
  "number-not-valid",
  "negative-jobs",
  "not-active",
  "unreadable-characters",
  "not-asked-for",
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** What is doubtful in an accepted row, or in a whole delivery; shown, never silently mended. */
export const deliveryRemarks = [
  "jobs-unknown",
  "location-unknown",
  "location-outside-world",
  "coordinates-swapped",
  "zeros-restored",
  "stacked-locations",
  "enterprise-unknown",
  "name-unknown",
  "legal-form-unknown",
  "region-guessed",
  "scheme-guessed",
  "decimal-guessed",
  "industry-unknown",
  "industry-of-other-version",
  "region-ended",
  "jobs-summed",
  "jobs-parts-differ",
  "jobs-not-measured",
  "fte-not-used",
  "citizen-numbers-not-read",
  "date-not-read",
  "address-shielded",
  "postcode-not-valid",
  "rsin-not-valid",
  "vat-number-not-valid",
  "head-office-suspected",
] as const;
export type DeliveryRemark = (typeof deliveryRemarks)[number];
