import type { Matrix } from "../matrix.ts";
import { pairIndex } from "./pair-index.ts";

/**
 * Cosine of co-occurrences, in the form of Salton: the count against the
 * geometric mean of the two sums.
 *
 *     cos[i,j] = C[i,j] / √(s_i · s_j)
 *
 * with s_i = Σ_{j≠i} C[i,j]; the diagonal of the counts does not enter.
 *
 * @param counts  industries × industries, symmetric, co-occurrences ≥ 0
 * @returns       industries × industries, symmetric, 0 to 1; 0 on the diagonal;
 *                NaN for an industry never found beside another
 *
 * Cost: O(industries²).
 * Source: Van Eck & Waltman (2009), JASIST 60(8), 1635–1651; sums as in EconGeo 1.3.
 *
 * @example cosineSimilarity(matrix(2, 2, Float64Array.of(9, 3, 3, 9))).data // [0, 1, 1, 0]
 */
export function cosineSimilarity(counts: Matrix): Matrix {
  return pairIndex(counts, (count, a, b) => count / Math.sqrt(a * b));
}
