/** Who takes part in the region: gemeente, ontwikkelingsmaatschappij, clusterorganisatie, ... */
export const organisationKinds = [
  "municipality",
  "development-agency",
  "cluster-organisation",
  "knowledge-institute",
  "business-association",
  "trade-association",
  "chamber-of-commerce",
  "company",
  "guest",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The three O's, ondernemers, overheid en onderwijs, and society beside them. */
export const helixSides = ["business", "government", "knowledge", "society"] as const;
export type HelixSide = (typeof helixSides)[number];
