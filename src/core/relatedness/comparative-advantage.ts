import { type Matrix, margins, zeros } from "../matrix.ts";

/**
 * Revealed comparative advantage: where a region has at least its share of an
 * industry.
 *
 *     M[r,i] = 1 where LQ[r,i] ≥ 1, else 0
 *
 * The border is inclusive. It is tested as jobs[r,i] · jobs[·,·] ≥ jobs[r,·] · jobs[·,i],
 * so that with whole numbers a quotient of exactly 1 is never lost to rounding.
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     regions × industries, 0 or 1; 0 throughout for a region or an
 *              industry that has no jobs. An industry that has any jobs is
 *              present somewhere, for its quotients average to 1.
 *
 * Cost: O(regions · industries).
 * Source: Balassa (1965), The Manchester School 33, 99–123; as a matrix of
 * presences Hidalgo & Hausmann (2009), PNAS 106, 10570–10575.
 *
 * @example comparativeAdvantage(matrix(2, 2, Float64Array.of(30, 10, 10, 30))).data // [1, 0, 0, 1]
 */
export function comparativeAdvantage(jobs: Matrix): Matrix {
  const { row, col, total } = margins(jobs);
  const present = zeros(jobs.rows, jobs.cols);
  for (let r = 0, k = 0; r < jobs.rows; r++) {
    for (let i = 0; i < jobs.cols; i++, k++) {
      const here = jobs.data[k];
      present.data[k] = Number(here > 0 && here * total >= row[r] * col[i]);
    }
  }
  return present;
}
