import { type Matrix, margins } from "../matrix.ts";

/**
 * Hachman index of each region: how much its mix of industries is like that of
 * the whole economy.
 *
 *     HI[r] = 1 / Σᵢ LQ[r,i] · share[r,i]
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     one per region, from above 0 to 1 (the economy's own mix); NaN in a region without jobs
 *
 * Cost: O(regions · industries). Source: Hachman (1995), Bureau of Economic and
 * Business Research, University of Utah.
 *
 * @example hachmanIndex(matrix(2, 2, Float64Array.of(30, 10, 10, 30))) // [0.8, 0.8]
 */
export function hachmanIndex(jobs: Matrix): Float64Array {
  const { row, col, total } = margins(jobs);
  const index = new Float64Array(jobs.rows);
  for (let r = 0, k = 0; r < jobs.rows; r++) {
    let sum = 0;
    for (let i = 0; i < jobs.cols; i++, k++) {
      // An industry that is nowhere adds nothing to any region.
      if (col[i] > 0) sum += (jobs.data[k] / row[r]) ** 2 / (col[i] / total);
    }
    index[r] = row[r] > 0 ? 1 / sum : Number.NaN;
  }
  return index;
}
