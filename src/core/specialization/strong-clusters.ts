import { type Matrix, zeros } from "../matrix.ts";
import { quantile } from "../statistics/quantile.ts";
import { locationQuotient } from "./location-quotient.ts";

/**
 * Strong clusters by the rule of the US Cluster Mapping Project: among the
 * regions that have the industry (or cluster) at all, those in the top quarter
 * by location quotient, with a quotient of 1 or more, and not in the bottom
 * quarter by jobs or by establishments.
 *
 *     strong = LQ ≥ P75  and  LQ ≥ 1  and  jobs > P25  and  establishments > P25
 *
 * A ranking, not a test: a quarter of the regions pass the first condition
 * whatever chance did. See `specialization` for the test.
 *
 * @param jobs            regions × industries, head counts, ≥ 0
 * @param establishments  regions × industries, counts, ≥ 0
 * @returns               regions × industries, 1 where strong, else 0
 *
 * @throws RangeError when the two differ in shape
 *
 * Cost: O(industries · regions log regions).
 * Source: Delgado, Porter & Stern (2016), Journal of Economic Geography 16, 1–38.
 *
 * @example strongClusters(matrix(2, 2, Float64Array.of(30, 10, 10, 30)), matrix(2, 2, Float64Array.of(3, 1, 1, 3))).data // [1, 0, 0, 1]
 */
export function strongClusters(jobs: Matrix, establishments: Matrix): Matrix {
  if (jobs.rows !== establishments.rows || jobs.cols !== establishments.cols) {
    throw new RangeError(
      `establishments need ${jobs.rows} × ${jobs.cols} cells, got ${establishments.rows} × ${establishments.cols}`,
    );
  }
  const lq = locationQuotient(jobs).data;
  const strong = zeros(jobs.rows, jobs.cols);
  for (let i = 0; i < jobs.cols; i++) {
    const cells: number[] = [];
    for (let k = i; k < jobs.data.length; k += jobs.cols) if (jobs.data[k] > 0) cells.push(k);
    const of = (data: Float64Array, share: number): number =>
      quantile(
        Float64Array.from(cells, (k) => data[k]),
        share,
      );
    const highQuotient = of(lq, 0.75);
    const fewJobs = of(jobs.data, 0.25);
    const fewEstablishments = of(establishments.data, 0.25);
    for (const k of cells) {
      if (
        lq[k] >= highQuotient &&
        lq[k] >= 1 &&
        jobs.data[k] > fewJobs &&
        establishments.data[k] > fewEstablishments
      ) {
        strong.data[k] = 1;
      }
    }
  }
  return strong;
}
