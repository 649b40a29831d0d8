import { type Matrix, zeros } from "../matrix.ts";
import type { Correspondence } from "./correspondence.ts";

/**
 * Counts by one list of things as counts by another: each source's count goes
 * to its targets by weight. Counts that are divided become expectations, no
 * longer whole numbers; where no source is divided, nothing but sums is made.
 *
 *     answer[r,t] = Σ_s values[r,s] · weight(s → t)
 *
 * The sum of each row is kept, but for sources that become nothing.
 *
 * @param values  rows × sources, ≥ 0
 * @returns       rows × targets
 *
 * @throws RangeError when there are not as many columns as sources
 *
 * Cost: O(rows · parts).
 * Source: none needed, a product with the table of weights.
 *
 * @example converted(matrix(1, 2, Float64Array.of(10, 4)),
 *            correspondence(2, 2, { from: [0, 1, 1], to: [0, 0, 1], weight: [1, 0.25, 0.75] })).data
 *          // [11, 3]
 */
export function converted(values: Matrix, by: Correspondence): Matrix {
  const sources = by.start.length - 1;
  if (values.cols !== sources) {
    throw new RangeError(`needed ${sources} columns, got ${values.cols}`);
  }
  const answer = zeros(values.rows, by.targets);
  for (let r = 0; r < values.rows; r++) {
    for (let s = 0; s < sources; s++) {
      const value = values.data[r * sources + s];
      for (let k = by.start[s]; k < by.start[s + 1]; k++) {
        answer.data[r * by.targets + by.target[k]] += value * by.weight[k];
      }
    }
  }
  return answer;
}
