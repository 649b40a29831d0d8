import type { Limit } from "./verdict-rule.ts";

/** A count beside what chance gives. */
export interface Tally {
  readonly observed: number;
  readonly expected: number;
}

/** A latent cluster with its evidence. Indices are those of the ground. */
export interface LatentCluster {
  readonly verdict: "strong" | "indication" | "hunch";
  readonly limits: readonly Limit[];
  readonly places: Uint32Array;
  /** The clearest first. */
  readonly industries: Uint32Array;
  /** Establishments of the ground: one per independent group, place and industry. */
  readonly members: Uint32Array;
  /** Per member, the share of half-searches that found its place and industry again. */
  readonly foundAgain: Float64Array;
  /** Per member, the chance that it belongs; see `memberChance`. */
  readonly stability: Float64Array;
  readonly score: number;
  readonly q: number;
  readonly familyWise: number;
  /** Independent groups (an unknown one counts as its own), a group counted once in the whole cluster. */
  readonly observed: number;
  /** What comparable places give: the mean of the shuffles, and the middle 95 % of them. */
  readonly expected: number;
  readonly expectedInterval: {
    readonly low: number;
    readonly high: number;
    readonly level: number;
  };
  /** What each shuffle has in these places and industries, ascending. */
  readonly shuffled: Float64Array;
  /** What the whole country's mix of industries gives, and the middle 95 % of it. */
  readonly expectedCountry: number;
  readonly expectedCountryInterval: {
    readonly low: number;
    readonly high: number;
    readonly level: number;
  };
  readonly heldOut: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly level: number;
    /** Share of half-searches that found the cluster again. */
    readonly foundAgain: number;
  };
  /** Null where most establishments do not name their enterprise. */
  readonly independentGroups: number | null;
  readonly largestGroup: number;
  readonly withoutLargestGroup: Tally;
  readonly stackedShare: number;
  readonly perIndustry: readonly Tally[];
  readonly perPlace: readonly Tally[];
  /** Indices into `industries`; relatedness is the ratio to what an even spread would give, above 1. */
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly relatedness: number;
  }[];
}
