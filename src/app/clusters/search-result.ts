import type { IndustryLevel, IndustryScheme } from "../../domain/industry-scheme.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { Ground } from "./search-ground-of.ts";

interface Tally {
  readonly observed: number;
  readonly expected: number;
}

export type Limit =
  | "q"
  | "held-out"
  | "enterprises-few"
  | "enterprises-unknown"
  | "one-group"
  | "locations-unknown"
  | "stacked";

/** A found cluster as a run keeps it: before disclosure, by codes and rows of the delivery. */
export interface FoundCluster {
  readonly verdict: Verdict;
  readonly limits: readonly Limit[];
  readonly score: number;
  readonly q: number;
  readonly familyWise: number;
  readonly observed: number;
  readonly expected: number;
  readonly expectedLow: number;
  readonly expectedHigh: number;
  readonly expectedCountry: number;
  readonly expectedCountryLow: number;
  readonly expectedCountryHigh: number;
  /** What each shuffle has in its places and industries, ascending. */
  readonly shuffled: readonly number[];
  /** Null where no half found the cluster again. */
  readonly heldOut: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly withoutLargestGroup: Tally;
  readonly enterprises: number | null;
  readonly regions: readonly string[];
  readonly perRegion: readonly Tally[];
  readonly industries: readonly string[];
  readonly perIndustry: readonly Tally[];
  readonly ties: readonly {
    readonly from: number;
    readonly to: number;
    readonly relatedness: number;
  }[];
  readonly members: readonly {
    readonly row: number;
    readonly region: number;
    readonly industry: number;
    /** Null where no halves were searched. */
    readonly foundAgain: number | null;
    readonly stability: number | null;
  }[];
}

/** The outcome of one search of a delivery: every region's answer is a view on it. */
export interface SearchResult {
  readonly delivery: string;
  readonly scheme: IndustryScheme;
  readonly level: IndustryLevel;
  readonly establishments: number;
  readonly leftOut: Ground["leftOut"];
  readonly enterprisesKnown: boolean;
  readonly locations: "address" | "area" | "unknown";
  readonly reach: "kilometres" | "same-area";
  /** Regions larger than all others of their urban class together: hardly anything compares. */
  readonly hardlyCompared: readonly string[];
  readonly shuffles: number;
  readonly statedRate: number;
  readonly clusters: readonly FoundCluster[];
}
