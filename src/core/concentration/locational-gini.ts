import { type Matrix, margins } from "../matrix.ts";
import { locationQuotient } from "../specialization/location-quotient.ts";

/**
 * Locational Gini of each industry: how unevenly it lies over the regions,
 * against how all jobs lie.
 *
 * Sort the regions by location quotient and plot the cumulated share of the
 * industry over the cumulated share of all jobs; the answer is the area between
 * this curve and the diagonal.
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     one per industry, from 0 (spread as all jobs are) to below ½ (all in
 *              one tiny region); twice this is a Gini coefficient from 0 to 1; NaN
 *              for an industry without jobs
 *
 * Cost: O(industries · regions log regions). Source: Krugman (1991), Geography and Trade, p. 55.
 *
 * @example locationalGini(matrix(2, 2, Float64Array.of(30, 10, 10, 30))) // [0.125, 0.125]
 */
export function locationalGini(jobs: Matrix): Float64Array {
  const { row, col, total } = margins(jobs);
  const lq = locationQuotient(jobs).data;
  const gini = new Float64Array(jobs.cols);
  for (let i = 0; i < jobs.cols; i++) {
    const order = Uint32Array.from(row.keys())
      .filter((r) => row[r] > 0)
      .sort((a, b) => lq[a * jobs.cols + i] - lq[b * jobs.cols + i]);
    let below = 0;
    let cumulated = 0;
    for (const r of order) {
      const own = jobs.data[r * jobs.cols + i] / col[i];
      below += (row[r] / total) * (cumulated + own / 2);
      cumulated += own;
    }
    gini[i] = col[i] > 0 ? 0.5 - below : Number.NaN;
  }
  return gini;
}
