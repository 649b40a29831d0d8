/** Ways in which industries may be related, in the order in which they are shown. */
export const relatednessKinds = [
  "co-location-jobs",
  "co-location-establishments",
  "co-occurrence",
  "coagglomeration",
  "input-output",
  "occupations",
  "flows",
  "relatedness",
  "text",
  "classification",
] as const;
export type RelatednessKind = (typeof relatednessKinds)[number];

/** The part of all pairs that a kind may call most related. */
export const topShare = 0.1;
