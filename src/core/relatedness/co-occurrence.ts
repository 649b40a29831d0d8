import { type Matrix, zeros } from "../matrix.ts";
import { presenceLists } from "./presence-lists.ts";

/**
 * Co-occurrence: in how many regions two industries are both present.
 *
 *     C[i,j] = Σ_r M[r,i] · M[r,j]
 *
 * On the diagonal stands in how many regions the industry itself is: its ubiquity.
 *
 * Counted from lists of what each region has. In plain JavaScript that takes two
 * thirds of the time of counting bits that two columns share, 32 regions to a
 * word, where a fifth of the cells is present; as much at a quarter; more above.
 *
 * @param present  regions × industries; present where above 0
 * @returns        industries × industries, symmetric, whole numbers from 0 to regions
 *
 * Cost: O(Σ_r diversity_r² / 2 + industries²).
 * Source: Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482–487.
 *
 * @example coOccurrence(matrix(2, 2, Float64Array.of(1, 1, 0, 1))).data // [1, 1, 1, 2]
 */
export function coOccurrence(present: Matrix): Matrix {
  const n = present.cols;
  const { start, industry } = presenceLists(present);
  const together = new Uint32Array(n * n);
  for (let r = 0; r < present.rows; r++) {
    for (let a = start[r]; a < start[r + 1]; a++) {
      const row = industry[a] * n;
      for (let b = start[r]; b <= a; b++) together[row + industry[b]]++;
    }
  }
  const counts = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      counts.data[i * n + j] = together[i * n + j];
      counts.data[j * n + i] = together[i * n + j];
    }
  }
  return counts;
}
