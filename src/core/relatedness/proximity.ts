import { type Matrix, zeros } from "../matrix.ts";

/**
 * Proximity: of the regions that have the one industry, which share has the
 * other, the smaller of the two directions.
 *
 *     φ[i,j] = min(P(i | j), P(j | i)) = C[i,j] / max(C[i,i], C[j,j])
 *
 * @param counts  industries × industries as `coOccurrence` gives them, the
 *                diagonal in how many regions each industry is
 * @returns       industries × industries, symmetric, 0 to 1; 1 on the diagonal;
 *                NaN where either industry is in no region
 *
 * Cost: O(industries²).
 * Source: Hidalgo, Klinger, Barabási & Hausmann (2007), Science 317, 482–487.
 *
 * @example proximity(matrix(2, 2, Float64Array.of(4, 1, 1, 2))).data // [1, 0.25, 0.25, 1]
 */
export function proximity(counts: Matrix): Matrix {
  const n = counts.rows;
  const found = zeros(n, n);
  for (let i = 0, k = 0; i < n; i++) {
    const regions = counts.data[i * n + i];
    for (let j = 0; j < n; j++, k++) {
      const others = counts.data[j * n + j];
      found.data[k] =
        regions === 0 || others === 0 ? Number.NaN : counts.data[k] / Math.max(regions, others);
    }
  }
  return found;
}
