import type { Matrix } from "../matrix.ts";
import { pairIndex } from "./pair-index.ts";

/**
 * Association strength of industries: how many times over they are found
 * together, against what their sums would give.
 *
 *     A[i,j] = C[i,j] · T / (s_i · s_j)
 *
 * with s_i = Σ_{j≠i} C[i,j] and T = Σ_i s_i; the diagonal of the counts does not enter.
 *
 * @param counts  industries × industries, symmetric, co-occurrences ≥ 0
 * @returns       industries × industries, symmetric, a ratio ≥ 0 without upper
 *                bound; 0 on the diagonal; NaN for an industry never found beside another
 *
 * Cost: O(industries²).
 * Source: Van Eck & Waltman (2009), JASIST 60(8), 1635–1651; sums as in EconGeo 1.3.
 *
 * @example associationStrength(matrix(3, 3, Float64Array.of(9, 1, 1, 1, 9, 0, 1, 0, 9))).data // [0, 2, 2, 2, 0, 0, 2, 0, 0]
 */
export function associationStrength(counts: Matrix): Matrix {
  return pairIndex(counts, (count, a, b, total) => (count * total) / (a * b));
}
