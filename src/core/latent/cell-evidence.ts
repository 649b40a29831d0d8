import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";
import { leaveOut } from "./leave-out.ts";

/**
 * ln of the likelihood ratio of each cell, `excess` times the expectation
 * against the expectation itself, both negative binomial. The expectation is
 * that of the other places of the class, and how well they tell it adds to the
 * dispersion.
 *
 *     L = C ln ρ + (C + 1/φ) ln[(1 + φE) / (1 + φρE)]
 *
 * @returns places × industries
 */
export function cellEvidence(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  urbanOf: Uint8Array,
  industries: number,
  excess: number,
): Float32Array {
  const evidence = new Float32Array(geo.places * industries);
  const lnExcess = Math.log(excess);
  for (let r = 0; r < geo.places; r++) {
    const c = urbanOf[r] * industries;
    const dispersion = geo.block[r] * industries;
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const margin = at.expected[k];
      if (margin <= 1e-9) continue;
      const count = at.counts[k];
      const e = leaveOut(margin, count, at.leverage[c + i]);
      const phi = clumping.dispersion[dispersion + i] + at.uncertainty[c + i];
      evidence[k] =
        count * lnExcess + (count + 1 / phi) * Math.log((1 + phi * e) / (1 + phi * excess * e));
    }
  }
  return evidence;
}
