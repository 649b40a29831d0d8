import type { Matrix } from "../matrix.ts";
import { pairIndex } from "./pair-index.ts";

/**
 * Jaccard index of co-occurrences: the count against what either industry has
 * of co-occurrences.
 *
 *     J[i,j] = C[i,j] / (s_i + s_j − C[i,j])
 *
 * with s_i = Σ_{j≠i} C[i,j]; the diagonal of the counts does not enter. This is
 * EconGeo's index of counts, not the share of regions that have both of those
 * that have either.
 *
 * @param counts  industries × industries, symmetric, co-occurrences ≥ 0
 * @returns       industries × industries, symmetric, 0 to 1; 0 on the diagonal;
 *                NaN for an industry never found beside another
 *
 * Cost: O(industries²).
 * Source: Van Eck & Waltman (2009), JASIST 60(8), 1635–1651; sums as in EconGeo 1.3.
 *
 * @example jaccardIndex(matrix(3, 3, Float64Array.of(9, 1, 1, 1, 9, 0, 1, 0, 9))).data // [0, 0.5, 0.5, 0.5, 0, 0, 0.5, 0, 0]
 */
export function jaccardIndex(counts: Matrix): Matrix {
  return pairIndex(counts, (count, a, b) => count / (a + b - count));
}
