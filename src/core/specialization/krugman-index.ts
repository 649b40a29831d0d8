import { type Matrix, margins } from "../matrix.ts";

/**
 * Krugman's specialisation index of each region: how far its mix of industries
 * is from that of the whole economy, the region itself included.
 *
 *     K[r] = Σᵢ | jobs[r,i] / jobs[r,·] − jobs[·,i] / jobs[·,·] |
 *
 * Half of it is the share of its jobs that would have to change industry.
 *
 * @param jobs  regions × industries, head counts, ≥ 0
 * @returns     one per region, from 0 (the economy's mix) to below 2; NaN in a region without jobs
 *
 * Cost: O(regions · industries). Source: Krugman (1991), Geography and Trade, p. 75.
 *
 * @example krugmanIndex(matrix(2, 2, Float64Array.of(30, 10, 10, 30))) // [0.5, 0.5]
 */
export function krugmanIndex(jobs: Matrix): Float64Array {
  const { row, col, total } = margins(jobs);
  const index = new Float64Array(jobs.rows);
  for (let r = 0, k = 0; r < jobs.rows; r++) {
    if (row[r] === 0) index[r] = Number.NaN;
    for (let i = 0; i < jobs.cols; i++, k++) {
      index[r] += Math.abs(jobs.data[k] / row[r] - col[i] / total);
    }
  }
  return index;
}
