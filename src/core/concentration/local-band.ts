import type { Matrix } from "../matrix.ts";

/**
 * The band of simulated curves at each point by itself: one more curve of the
 * same kind lies outside it, at a point chosen beforehand, with a chance of at
 * most alpha, half on each side.
 *
 * @param simulated  simulations × points
 * @param alpha      chance of lying outside
 * @returns          one per point; NaN where a simulation is NaN
 * @throws RangeError with fewer than 2/alpha − 1 simulations
 *
 * Cost: O(points · simulations · log simulations).
 * Source: Barnard (1963), Journal of the Royal Statistical Society B 25, 294.
 *
 * @example localBand(matrix(4, 1, Float64Array.of(3, 1, 4, 2)), 0.4).high // [4]
 */
export function localBand(
  simulated: Matrix,
  alpha = 0.05,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const { rows, cols, data } = simulated;
  const rank = Math.floor((alpha / 2) * (rows + 1) + 1e-9);
  if (rank < 1) {
    throw new RangeError(
      `a local band at ${alpha} needs ${Math.ceil(2 / alpha - 1 - 1e-9)} simulations, got ${rows}`,
    );
  }
  const low = new Float64Array(cols);
  const high = new Float64Array(cols);
  for (let k = 0; k < cols; k++) {
    const sorted = Float64Array.from({ length: rows }, (_, s) => data[s * cols + k]).sort();
    // NaN sorts last.
    const known = !Number.isNaN(sorted[rows - 1]);
    low[k] = known ? sorted[rank - 1] : Number.NaN;
    high[k] = known ? sorted[rows - rank] : Number.NaN;
  }
  return { low, high };
}
