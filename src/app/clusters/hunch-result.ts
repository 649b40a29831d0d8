import type { HunchLimit } from "../../core/latent/hunch-verdict.ts";
import type { HunchVerdict } from "../../domain/verdict.ts";
import type { FoundCluster, SearchResult } from "./search-result.ts";

interface Tally {
  readonly observed: number;
  readonly expected: number;
}

interface TestedTally extends Tally {
  readonly p: number;
}

interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A tested hunch as a run keeps it: before disclosure, by codes and rows of the delivery. */
export interface KeptHunch extends Pick<
  FoundCluster,
  | "observed"
  | "expected"
  | "expectedLow"
  | "expectedHigh"
  | "expectedCountry"
  | "enterprises"
  | "withoutLargestGroup"
  | "regions"
  | "industries"
  | "ties"
> {
  readonly verdict: HunchVerdict;
  readonly limits: readonly HunchLimit[];
  readonly sought: "nothing" | "places" | "industries";
  readonly p: number;
  readonly resolution: number;
  /** Null where nothing was expected. */
  readonly excess: Ratio | null;
  readonly measure: "groups" | "score";
  /** What is compared with the shuffles, and what each of them gave, ascending. */
  readonly compared: number;
  readonly shuffles: readonly number[];
  readonly stackedShare: number;
  readonly withoutStacked: Tally;
  readonly others: TestedTally | null;
  readonly heldOut: Ratio | null;
  readonly perRegion: readonly TestedTally[];
  readonly perIndustry: readonly TestedTally[];
  readonly nearbyIndustries: readonly ({ readonly industry: string } & Tally)[];
  readonly nearbyRegions: readonly ({ readonly region: string } & Tally)[];
  readonly members: readonly {
    readonly row: number;
    readonly region: number;
    readonly industry: number;
    readonly named: boolean;
  }[];
}

/** The outcome of testing one hunch. */
export interface HunchResult extends Pick<
  SearchResult,
  "delivery" | "leftOut" | "enterprisesKnown" | "hardlyCompared"
> {
  /** The one that was tested; a list, as in every run whose clusters can be adopted. */
  readonly clusters: readonly [KeptHunch];
  /** Whether the delivery tells sizes, and of how many establishments in the search it does not. */
  readonly sizesTold: boolean;
  /** Named, and not in the search. */
  readonly industriesLeftOut: readonly string[];
  readonly companiesLeftOut: readonly string[];
  /** Named regions that lie farther apart than the reach. */
  readonly farApart: readonly string[];
}
