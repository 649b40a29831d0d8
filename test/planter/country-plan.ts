/** How the industries of a planted cluster hang together in the rest of the country. */
export type Kinship = "national" | "tree" | "none";

/** A cluster to plant; each range is drawn from evenly. */
export interface ClusterPlan {
  /** Companies of two or more persons, added to what is there. */
  readonly companies: readonly [number, number];
  /** All companies in its cells over what comparable places give. */
  readonly excess: readonly [number, number];
  readonly places: readonly [number, number];
  readonly industries: readonly [number, number];
  readonly kinship: Kinship;
}

/** A country to invent. CV is the coefficient of variation of a multiplicative effect of mean 1. */
export interface CountryPlan {
  readonly seed: number;
  readonly places: number;
  readonly establishments: number;
  readonly industries: number;
  readonly widthKm: number;
  /** Exponent of place sizes over their rank. */
  readonly zipf: number;
  /** Spread of the industries' slopes on ln(place size). */
  readonly sorting: number;
  /** Ordinary clumping of single industries: range of their CV over places. */
  readonly clumping: readonly [number, number];
  /** Families of industries, across divisions, that share a place effect everywhere, and its CV. */
  readonly families: number;
  readonly familySize: readonly [number, number];
  readonly familyEffect: number;
  /** CV of the place effect that a whole division shares. */
  readonly divisionEffect: number;
  /** Share of establishments that have one person at work. */
  readonly onePerson: number;
  /** Share of establishments that belong to chains. */
  readonly chains: number;
  readonly onePlantTowns: number;
  readonly stackedAddresses: number;
  readonly coordinates: boolean;
  readonly clusters: readonly ClusterPlan[];
}

/** The easy cluster of the yardstick: 35 to 55 companies, four to six times what is usual. */
export const easyCluster: ClusterPlan = {
  companies: [35, 55],
  excess: [4, 6],
  places: [2, 3],
  industries: [5, 10],
  kinship: "national",
};

/** The middle one: 15 to 30 companies, 2.5 to 3.5 times. */
export const middleCluster: ClusterPlan = {
  companies: [15, 30],
  excess: [2.5, 3.5],
  places: [2, 3],
  industries: [5, 10],
  kinship: "national",
};

export const plainCountry: CountryPlan = {
  seed: 1,
  places: 60,
  establishments: 60_000,
  industries: 300,
  widthKm: 120,
  zipf: 0.9,
  sorting: 0.25,
  clumping: [0.3, 0.8],
  families: 20,
  familySize: [6, 12],
  familyEffect: 0.3,
  divisionEffect: 0.15,
  onePerson: 0.65,
  chains: 0.05,
  onePlantTowns: 2,
  stackedAddresses: 2,
  coordinates: true,
  clusters: [],
};
