import type { Matrix } from "../matrix.ts";
import { share } from "./share.ts";

/**
 * Herfindahl index of each region: how much of it lies in few industries.
 *
 *     H[r] = Σᵢ share[r,i]²
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     one per region, from 1 / industries (even) to 1 (a single industry);
 *              NaN in a region without jobs
 *
 * Cost: O(regions · industries). Source: Herfindahl (1950), thesis, Columbia University.
 *
 * @example herfindahlIndex(matrix(1, 2, Float64Array.of(30, 10))) // [0.625]
 */
export function herfindahlIndex(jobs: Matrix): Float64Array {
  const shares = share(jobs).data;
  const index = new Float64Array(jobs.rows);
  for (let r = 0, k = 0; r < jobs.rows; r++) {
    if (jobs.cols === 0) index[r] = Number.NaN;
    for (let i = 0; i < jobs.cols; i++, k++) index[r] += shares[k] ** 2;
  }
  return index;
}
