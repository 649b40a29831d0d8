import type { Bounds } from "../../core/statistics/wilson-interval.ts";

/** What a thread is born with: the plants of a country, one industry after another, shared. */
export interface GammaBirth {
  /** Plants of industry `i` are `start[i]` up to, not including, `start[i + 1]`. */
  readonly start: Uint32Array;
  readonly region: Uint32Array;
  readonly size: Float64Array;
  /** Size of each region, all industries. */
  readonly regions: Float64Array;
  readonly seed: number;
}

/** One industry. */
export type GammaTask = number;

export interface GammaOutcome {
  readonly gamma: number;
  readonly maurelSedillot: number;
  readonly interval: Bounds;
  readonly chance: Bounds;
  readonly p: number;
}
