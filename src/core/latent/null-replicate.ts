import { keyedRandom } from "../random.ts";
import type { Candidate } from "./candidate.ts";
import { nullSample } from "./null-sample.ts";
import { searchSample } from "./prepare-search.ts";
import type { Prepared } from "./prepared.ts";

/** One shuffle's outcome. */
export interface NullReplicate {
  /** Scores of the clusters found where there are none, highest first. */
  readonly scores: Float64Array;
  /** Companies in the cells of each candidate given, in the shuffle. */
  readonly observed: Float64Array;
}

/** Stream keys: draws for shuffles and halves never meet. */
const nullStream = 0x6e756c6c;
/**
 * Replicate `replicate` of the null: a shuffle and the whole search on it. The
 * draw depends on seed and replicate alone, not on thread or order.
 *
 * Cost: that of one search.
 * Source: our own; docs/methods/latent-clusters.md.
 * Example: none, it takes a whole country; test/core/latent/null-replicate.test.ts has one.
 */
export function nullReplicate(
  prepared: Prepared,
  candidates: readonly Candidate[],
  seed: number,
  replicate: number,
): NullReplicate {
  const sample = nullSample(prepared, keyedRandom(nullStream, seed, replicate));
  const { candidates: found, at } = searchSample(prepared, sample);
  const observed = Float64Array.from(candidates, (candidate) => {
    let sum = 0;
    for (const r of candidate.places) {
      for (const i of candidate.industries) sum += at.counts[r * prepared.industries + i];
    }
    return sum;
  });
  return { scores: Float64Array.from(found, (c) => c.score), observed };
}
