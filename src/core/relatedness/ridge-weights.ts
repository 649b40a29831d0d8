import type { PairMoments } from "./pair-moments.ts";

/**
 * Weights of a ridge regression of which some may not be below 0, by coordinate
 * descent: each weight in turn is set to its best given the others.
 *
 *     min_w  wᵀ S w − 2 wᵀ p + λ wᵀ w,   w_k ≥ 0 unless free
 *
 * The problem is convex, so that the end does not depend on the way; a column that
 * does not vary gets 0.
 *
 * @param moments  covariances S of the columns, p with the target
 * @param penalty  λ ≥ 0, on the columns as they are scaled
 *
 * Cost: O(rounds · columns²), at most 10,000 rounds.
 * Source: Friedman, Hastie & Tibshirani (2010), Journal of Statistical Software 33(1).
 *
 * @example ridgeWeights({ square: Float64Array.of(1, 0, 0, 1), product: Float64Array.of(2, -2) }, 1, [false, false]) // [1, 0]
 */
export function ridgeWeights(
  { square, product }: Pick<PairMoments, "square" | "product">,
  penalty: number,
  isFree: readonly boolean[],
): Float64Array {
  const n = product.length;
  const weight = new Float64Array(n);
  for (let round = 0; round < 10_000; round++) {
    let moved = 0;
    let largest = 0;
    for (let k = 0; k < n; k++) {
      const room = square[k * n + k] + penalty;
      if (!(square[k * n + k] > 0)) continue;
      let rest = product[k];
      for (let j = 0; j < n; j++) if (j !== k) rest -= square[k * n + j] * weight[j];
      const best = isFree[k] ? rest / room : Math.max(0, rest / room);
      moved = Math.max(moved, Math.abs(best - weight[k]));
      largest = Math.max(largest, Math.abs(best));
      weight[k] = best;
    }
    if (moved <= 1e-13 * largest) break;
  }
  return weight;
}
