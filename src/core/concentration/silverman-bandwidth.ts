import { quantile } from "../statistics/quantile.ts";

/**
 * Silverman's bandwidth of a normal kernel, as R's `bw.nrd0` has it.
 *
 *     h = 0.9 · min(standard deviation, interquartile range / 1.34) · n^(−1/5)
 *
 * @param values  in any order
 * @returns       in the unit of the values; where the middle half of them is one
 *                value, the standard deviation stands alone; NaN with fewer than
 *                two values or no spread
 *
 * Cost: O(n log n).
 * Source: Silverman (1986), Density Estimation, p. 48, equation 3.31.
 *
 * @example silvermanBandwidth(Float64Array.of(1, 2, 3)) // 0.9 * (1 / 1.34) / 3 ** 0.2
 */
export function silvermanBandwidth(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const middle = quantile(values, 0.75) - quantile(values, 0.25);
  return bandwidthOf(n, Math.sqrt(squares / (n - 1)), middle);
}

/** Silverman's bandwidth from a number of values, their deviation and their interquartile range. Cost: O(1). */
export function bandwidthOf(n: number, deviation: number, middle: number): number {
  if (!(n > 1 && deviation > 0)) return Number.NaN;
  const spread = middle > 0 ? Math.min(deviation, middle / 1.34) : deviation;
  return 0.9 * spread * n ** -0.2;
}
