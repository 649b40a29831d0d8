import { keyedRandom } from "../random.ts";
import { hunchCells } from "./hunch-cells.ts";
import { hunchCounts } from "./hunch-counts.ts";
import type { Hunch, HunchCells, HunchShuffle } from "./hunch.ts";
import { nullSample } from "./null-sample.ts";
import type { Prepared } from "./prepared.ts";

/** Stream keys of its own: a hunch never meets the draws of the search that may have led to it. */
const shuffleStream = 0x68756e63;
const othersStream = 0x6f746865;

/**
 * Replicate `replicate` of a hunch's null: a shuffle as the search has them, and
 * in it the same seeking where the hunch leaves something open.
 *
 * @param cells   what was settled on the country itself
 * @param others  the search without the companies named, if there are any
 *
 * Cost: that of a shuffle; of two with companies; and of an expectation where
 * something is sought.
 * Source: our own; docs/methods/hunch.md.
 * Example: none, it takes a whole country; test/core/latent/hunch.test.ts has one.
 */
export function hunchShuffle(
  prepared: Prepared,
  hunch: Hunch,
  cells: HunchCells,
  others: Prepared | undefined,
  seed: number,
  replicate: number,
): HunchShuffle {
  const sample = nullSample(prepared, keyedRandom(shuffleStream, seed, replicate));
  return {
    ...hunchCounts(sample, cells),
    score: cells.sought === "nothing" ? Number.NaN : hunchCells(prepared, hunch, sample).score,
    others: others
      ? hunchCounts(nullSample(others, keyedRandom(othersStream, seed, replicate)), cells).groups
      : Number.NaN,
  };
}
