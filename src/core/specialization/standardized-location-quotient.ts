import { type Matrix, zeros } from "../matrix.ts";
import { locationQuotient } from "./location-quotient.ts";

/**
 * Standardised location quotient: how many standard deviations a region's
 * quotient lies above the mean of the regions, industry by industry.
 *
 *     z[r,i] = (LQ[r,i] − mean over r of LQ[r,i]) / sd over r of LQ[r,i]
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     regions × industries; the sd is that of a population (divisor: the
 *              number of regions with jobs); NaN in a region or industry without
 *              jobs, and where all regions are alike
 *
 * Cost: O(regions · industries).
 * Source: O'Donoghue & Gleave (2004), Regional Studies 38, 419–427.
 *
 * @example standardizedLocationQuotient(matrix(2, 2, Float64Array.of(30, 10, 10, 30))).data // [1, -1, -1, 1]
 */
export function standardizedLocationQuotient(jobs: Matrix): Matrix {
  const lq = locationQuotient(jobs).data;
  const z = zeros(jobs.rows, jobs.cols);
  for (let i = 0; i < jobs.cols; i++) {
    let count = 0;
    let sum = 0;
    for (let k = i; k < lq.length; k += jobs.cols) {
      if (Number.isNaN(lq[k])) continue;
      count++;
      sum += lq[k];
    }
    const mean = sum / count;
    let squares = 0;
    for (let k = i; k < lq.length; k += jobs.cols) {
      if (!Number.isNaN(lq[k])) squares += (lq[k] - mean) ** 2;
    }
    const spread = Math.sqrt(squares / count);
    // Quotients that differ by rounding alone are alike.
    const deviation = spread > 1e-12 * mean ? spread : Number.NaN;
    for (let k = i; k < lq.length; k += jobs.cols) z.data[k] = (lq[k] - mean) / deviation;
  }
  return z;
}
