import { type Matrix, zeros } from "../matrix.ts";

/**
 * How far two industries share the same branch of the classification, counted
 * from the trunk.
 *
 *     R_ij = (levels from the coarsest down on which i and j are in one class) / L
 *
 * @param levels  per level, from coarse to fine, the class of each industry as a
 *                number, −1 where it has none; L levels
 * @returns       industries × industries, symmetric, a share: 0 in different
 *                sections, 1 on the diagonal; NaN where one of the two has no class on
 *                the coarsest level
 *
 * Cost: O(industries² · levels).
 * Source: our own; docs/methods/relatedness.md.
 *
 * @example classificationRelatedness([Int32Array.of(0, 0, 0), Int32Array.of(0, 0, 1)]).data.slice(0, 3) // [1, 1, 0.5]
 */
export function classificationRelatedness(levels: readonly Int32Array[]): Matrix {
  const n = levels[0]?.length ?? 0;
  const related = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let shared = 0;
      if (i === j) shared = levels.length;
      else {
        while (shared < levels.length) {
          const own = levels[shared][i];
          if (own < 0 || own !== levels[shared][j]) break;
          shared++;
        }
      }
      const told = levels[0][i] >= 0 && levels[0][j] >= 0;
      const value = told ? shared / levels.length : Number.NaN;
      related.data[i * n + j] = value;
      related.data[j * n + i] = value;
    }
  }
  return related;
}
