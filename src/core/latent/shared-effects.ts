import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";

/**
 * Place effects that industries share: what remains of mild national
 * coagglomeration, of families nobody has named, of sorting not captured.
 * `residual` holds what each place's effects look like (places × industries,
 * shrunken relative excesses); `strength` is the part of their covariance that
 * other places confirm, from 0 to 1.
 */
export interface SharedEffects {
  readonly residual: Float32Array;
  readonly strength: number;
  /** Places in the order of their size, the largest first; like is drawn from like. */
  readonly bySize: Uint32Array;
  readonly rank: Uint32Array;
  /** Mean square of the residuals per industry, what sharing alone adds to dispersion at strength 1. */
  readonly meanSquare: Float64Array;
}

/** Places compared at most: beyond these the estimate hardly sharpens. */
const mostPlaces = 160;
/** Residuals are held within these: one true cluster is no national habit. */
const residualBound = 1;

/**
 * Covariance between industries, over places, can be read from pairs of places
 * without knowing its structure. With x_q the residuals of place q,
 *
 *     A = mean over q ≠ s of [(x_q · x_s)² − Σ_i x_qi² x_si²]
 *
 * is free of noise and estimates Σ_{i≠j} c_ij², while the sample covariance's
 * own sum of squares, B, is not; the strength is √(A/B). Pairs within reach of
 * one another are left out, where others are enough: a cluster over a border
 * lies in such pairs alone.
 *
 * Cost: O(min(places, 160)² · industries).
 */
export function sharedEffects(
  at: Expectation,
  clumping: Clumping,
  geo: Geography,
  industries: number,
): SharedEffects {
  const { places } = geo;
  const residual = new Float32Array(places * industries);
  const meanSquare = new Float64Array(industries);
  for (let r = 0; r < places; r++) {
    const dispersion = geo.block[r] * industries;
    for (let i = 0, k = r * industries; i < industries; i++, k++) {
      const e = at.expected[k];
      const x = (at.counts[k] - e) / (e + 1 / clumping.dispersion[dispersion + i]);
      residual[k] = Math.max(-residualBound, Math.min(residualBound, x));
      meanSquare[i] += (residual[k] * residual[k]) / places;
    }
  }
  const bySize = Uint32Array.from({ length: places }, (_, r) => r).sort(
    (a, b) => at.size[b] - at.size[a] || a - b,
  );
  const rank = new Uint32Array(places);
  bySize.forEach((r, k) => {
    rank[r] = k;
  });
  const used = bySize.subarray(0, mostPlaces);
  const near = new Uint8Array(places);
  let far = 0;
  let farPairs = 0;
  let any = 0;
  let anyPairs = 0;
  let own = 0;
  for (let a = 0; a < used.length; a++) {
    const q = used[a] * industries;
    near.fill(0);
    for (let k = geo.nearStart[used[a]]; k < geo.nearStart[used[a] + 1]; k++) {
      near[geo.nearTarget[k]] = 1;
    }
    let square = 0;
    let fourth = 0;
    for (let i = 0; i < industries; i++) {
      const x = residual[q + i] * residual[q + i];
      square += x;
      fourth += x * x;
    }
    own += square * square - fourth;
    for (let b = 0; b < a; b++) {
      const s = used[b] * industries;
      let product = 0;
      let squares = 0;
      for (let i = 0; i < industries; i++) {
        const x = residual[q + i] * residual[s + i];
        product += x;
        squares += x * x;
      }
      const value = product * product - squares;
      any += value;
      anyPairs++;
      if (near[used[b]] === 0) {
        far += value;
        farPairs++;
      }
    }
  }
  const n = used.length;
  const useFar = farPairs > 100 && farPairs > anyPairs / 4;
  const between = Math.max(0, useFar ? far / farPairs : anyPairs > 0 ? any / anyPairs : 0);
  const sample = n === 0 ? 0 : between * (1 - 1 / n) + own / (n * n);
  const strength = sample > 0 ? Math.sqrt(between / sample) : 0;
  return { residual, strength, bySize, rank, meanSquare };
}
