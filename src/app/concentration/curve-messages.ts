import type { Points } from "../../core/concentration/k-density.ts";

/** What a thread is born with; it makes the ground ready by itself. Sites are shared, not copied. */
export interface CurveBirth {
  readonly sites: Points;
  readonly industry: Uint32Array;
  readonly distances: Float64Array;
  readonly seed: number;
}

/** One piece of work: some simulations by their numbers, or the industry's own curve. */
export type CurveTask =
  | { readonly task: "observed" }
  | { readonly task: "simulated"; readonly from: number; readonly to: number };

/** The industry's curve with its bandwidth, or the curves one after another. */
export interface CurveOutcome {
  readonly density: Float64Array;
  readonly bandwidth: number;
}
