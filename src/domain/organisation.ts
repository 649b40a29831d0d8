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

/** On which side each kind stands where nothing else is told; a guest is of society. */
export const usualSide: Readonly<Record<OrganisationKind, HelixSide>> = {
  municipality: "government",
  "development-agency": "government",
  "cluster-organisation": "business",
  "knowledge-institute": "knowledge",
  "business-association": "business",
  "trade-association": "business",
  "chamber-of-commerce": "government",
  company: "business",
  guest: "society",
};
