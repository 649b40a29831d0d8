import { type Matrix, zeros } from "../matrix.ts";

/**
 * Conditional proximity: of the regions that have the column's industry, which
 * share has the row's. It is not symmetric: bakeries are found beside nearly
 * everything, and few things beside every bakery.
 *
 *     φ[i,j] = P(i | j) = C[i,j] / C[j,j]
 *
 * @param counts  industries × industries as `coOccurrence` gives them, the
 *                diagonal in how many regions each industry is
 * @returns       industries × industries, 0 to 1; 1 on the diagonal; a column of
 *                NaN for an industry that is in no region
 *
 * In `relatednessDensity` this looks around an industry by what goes along with
 * it; py-ecomplexity (`asymmetric=True`) takes the transpose, P(j | i).
 *
 * Cost: O(industries²).
 * Source: Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482–487,
 * before they take the minimum.
 *
 * @example conditionalProximity(matrix(2, 2, Float64Array.of(4, 1, 1, 2))).data // [1, 0.5, 0.25, 1]
 */
export function conditionalProximity(counts: Matrix): Matrix {
  const n = counts.rows;
  const found = zeros(n, n);
  for (let i = 0, k = 0; i < n; i++) {
    for (let j = 0; j < n; j++, k++) found.data[k] = counts.data[k] / counts.data[j * n + j];
  }
  return found;
}
