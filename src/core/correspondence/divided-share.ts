import { type Matrix, zeros } from "../matrix.ts";
import type { Correspondence } from "./correspondence.ts";

/**
 * Of each converted count, the share that comes from sources that were divided:
 * how much of it is assumed rather than counted.
 *
 * @param values  rows × sources, ≥ 0
 * @returns       rows × targets, 0 to 1; NaN where nothing was converted
 *
 * Cost: O(rows · parts).
 * Source: our own; docs/decisions/codes-converted-on-reading.md.
 *
 * @example dividedShare(matrix(1, 2, Float64Array.of(15, 10)),
 *            correspondence(2, 2, { from: [0, 1, 1], to: [0, 0, 1], weight: [1, 0.5, 0.5] })).data
 *          // [0.25, 1]
 */
export function dividedShare(values: Matrix, by: Correspondence): Matrix {
  const sources = by.start.length - 1;
  const all = zeros(values.rows, by.targets);
  const divided = zeros(values.rows, by.targets);
  for (let r = 0; r < values.rows; r++) {
    for (let s = 0; s < sources; s++) {
      const value = values.data[r * sources + s];
      const isDivided = by.start[s + 1] - by.start[s] > 1;
      for (let k = by.start[s]; k < by.start[s + 1]; k++) {
        const cell = r * by.targets + by.target[k];
        all.data[cell] += value * by.weight[k];
        if (isDivided) divided.data[cell] += value * by.weight[k];
      }
    }
  }
  return { ...divided, data: divided.data.map((part, k) => part / all.data[k]) };
}
