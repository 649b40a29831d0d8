import type { Matrix } from "../matrix.ts";
import { pairIndex } from "./pair-index.ts";

/**
 * Probability index of co-occurrences: the count against what is expected when
 * the two ends of a co-occurrence are drawn one after the other, an industry not
 * beside itself.
 *
 *     P[i,j] = C[i,j] / ((s_i/T · s_j/(T − s_i) + s_j/T · s_i/(T − s_j)) · T/2)
 *
 * with s_i = Σ_{j≠i} C[i,j] and T = Σ_i s_i; the diagonal of the counts does not enter.
 *
 * @param counts  industries × industries, symmetric, co-occurrences ≥ 0
 * @returns       industries × industries, symmetric, a ratio ≥ 0, where 1 is as
 *                expected; 0 on the diagonal; NaN for an industry never found
 *                beside another
 *
 * Cost: O(industries²).
 * Source: Steijn (2021), Quantitative Science Studies 2(2), 778–794; EconGeo 1.3 (`prob`).
 *
 * @example probabilityIndex(matrix(2, 2, Float64Array.of(9, 3, 3, 9))).data // [0, 1, 1, 0]
 */
export function probabilityIndex(counts: Matrix): Matrix {
  return pairIndex(counts, (count, a, b, total) => {
    const expected = (a / total) * (b / (total - a)) + (b / total) * (a / (total - b));
    return count / ((expected * total) / 2);
  });
}
