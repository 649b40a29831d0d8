import { keyedRandom } from "../../src/core/random.ts";
import {
  type ClusterPlan,
  type CountryPlan,
  easyCluster,
  middleCluster,
  plainCountry,
} from "../../test/planter/country-plan.ts";
import { between, wholeBetween } from "../../test/planter/draws.ts";

/**
 * A country whose habits are drawn too, so that what is measured holds for more
 * than one kind: 40 to 120 places, single industries clumping with a coefficient
 * of variation up to .9, families and divisions of industries that share place
 * effects, up to a tenth of the establishments in chains, plants, and addresses
 * with dozens of firms.
 */
function anyCountry(seed: number, clusters: readonly ClusterPlan[]): CountryPlan {
  const random = keyedRandom(0x706c616e, seed);
  return {
    ...plainCountry,
    seed,
    places: wholeBetween([40, 120], random),
    establishments: wholeBetween([40_000, 90_000], random),
    industries: wholeBetween([200, 400], random),
    widthKm: between([90, 180], random),
    zipf: between([0.7, 1.1], random),
    sorting: between([0.15, 0.35], random),
    clumping: [between([0.2, 0.4], random), between([0.6, 0.9], random)],
    families: wholeBetween([10, 30], random),
    familyEffect: between([0.15, 0.4], random),
    divisionEffect: between([0.05, 0.25], random),
    chains: between([0.02, 0.1], random),
    onePlantTowns: wholeBetween([0, 5], random),
    stackedAddresses: wholeBetween([0, 6], random),
    clusters,
  };
}

/** From what none could see to what none could miss. */
const anyCluster: ClusterPlan = {
  companies: [8, 60],
  excess: [1.5, 6],
  places: [1, 5],
  industries: [3, 20],
  kinship: "national",
};

/** Two clusters per country: kin in the classification, and kin that only settle together. */
const both = (cluster: ClusterPlan): ClusterPlan[] => [
  { ...cluster, kinship: "tree" },
  { ...cluster, kinship: "national" },
];

/** What can be measured; the countries of `clusterwerk demo` are made by the demo itself. */
export const kinds = ["easy", "middle", "mixed", "null", "demo", "demo-middle"] as const;
export type Kind = (typeof kinds)[number];
export type PlannedKind = Exclude<Kind, "demo" | "demo-middle">;

/** The countries measured on, by kind and seed. */
export const plans: Record<PlannedKind, (seed: number) => CountryPlan> = {
  easy: (seed) => anyCountry(seed, both(easyCluster)),
  middle: (seed) => anyCountry(seed, both(middleCluster)),
  mixed: (seed) => ({
    ...anyCountry(seed, [...both(anyCluster), anyCluster]),
    familySize: [6, 20],
  }),
  null: (seed) => anyCountry(seed, []),
};
