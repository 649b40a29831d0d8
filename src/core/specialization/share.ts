import { type Matrix, margins, zeros } from "../matrix.ts";

/**
 * Share of each industry in its region.
 *
 *     share[r,i] = jobs[r,i] / jobs[r,·]
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     regions × industries, from 0 to 1, each row summing to 1; NaN in a region without jobs
 *
 * Cost: O(regions · industries). Source: none needed, a part of a whole.
 *
 * @example share(matrix(1, 2, Float64Array.of(30, 10))).data // [0.75, 0.25]
 */
export function share(jobs: Matrix): Matrix {
  const { row } = margins(jobs);
  const shares = zeros(jobs.rows, jobs.cols);
  for (let r = 0, k = 0; r < jobs.rows; r++) {
    for (let i = 0; i < jobs.cols; i++, k++) shares.data[k] = jobs.data[k] / row[r];
  }
  return shares;
}
