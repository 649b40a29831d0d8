import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";

/** Trust that industries vary independently before the country is asked: that of an estimate with a standard error of .3. */
const calmPrior = 1 / 0.3 ** 2;

/**
 * How calmly a set of industries behaves together elsewhere: the variance that
 * independent industries would give a sum of this size, over the variance that
 * the country shows outside the candidate's block, at most 1. What
 * coagglomerates nationally is restless, and its excess says less.
 *
 * Cost: O(places · named).
 */
export function calmness(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  industries: number,
  places: readonly number[],
  named: readonly number[],
): number {
  const block = geo.block[places[0]];
  let here = 0;
  let clumps = 0;
  for (const r of places) {
    for (const i of named) {
      const e = at.expected[r * industries + i];
      here += e;
      clumps += clumping.dispersion[block * industries + i] * e * e;
    }
  }
  if (here <= 0) return 1;
  const alone = clumps / (here * here);
  let excess = 0;
  let weight = 0;
  for (let r = 0; r < geo.places; r++) {
    if (geo.around[block * geo.places + r]) continue;
    let d = 0;
    let e = 0;
    for (const i of named) {
      d += at.counts[r * industries + i] - at.expected[r * industries + i];
      e += at.expected[r * industries + i];
    }
    if (e <= 0) continue;
    const spread = e * (1 + alone * e);
    const precision = (e * e) / (spread + 5 * spread * spread);
    excess += precision * (d * d - e);
    weight += precision * e * e;
  }
  const prior = calmPrior;
  const together = Math.max(0, (excess + prior * alone) / (weight + prior));
  return Math.min(1, (1 + alone * here) / (1 + together * here));
}
