import { type Matrix, margins, zeros } from "../matrix.ts";

/**
 * Location quotient: how many times over an industry is present in a region,
 * against its share of the whole economy.
 *
 *     LQ[r,i] = (jobs[r,i] / jobs[r,·]) / (jobs[·,i] / jobs[·,·])
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     regions × industries, a ratio; 1 is the economy's own share;
 *              NaN where the region or the industry has no jobs at all
 *
 * Cost: O(regions · industries).
 * Source: Balassa (1965), The Manchester School 33, 99–123.
 *
 * @example locationQuotient(matrix(2, 2, Float64Array.of(30, 10, 10, 30))).data // [1.5, 0.5, 0.5, 1.5]
 */
export function locationQuotient(jobs: Matrix): Matrix {
  const { row, col, total } = margins(jobs);
  const share = col.map((sum) => sum / total);
  const lq = zeros(jobs.rows, jobs.cols);
  for (let r = 0, k = 0; r < jobs.rows; r++) {
    for (let i = 0; i < jobs.cols; i++, k++) {
      lq.data[k] = jobs.data[k] / row[r] / share[i];
    }
  }
  return lq;
}
