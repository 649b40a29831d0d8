import { type Matrix, zeros } from "../matrix.ts";

/**
 * An index of pairs of industries from their co-occurrence and from how often
 * each is found beside another:
 *
 *     s_i = Σ_{j≠i} C[i,j],   T = Σ_i s_i
 *
 * The diagonal of the counts does not enter, as in EconGeo. The answer is 0 on
 * the diagonal, and NaN for an industry that is never found beside another.
 *
 * Cost: O(industries²).
 */
export function pairIndex(
  counts: Matrix,
  index: (count: number, a: number, b: number, total: number) => number,
): Matrix {
  const n = counts.rows;
  const beside = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j !== i) beside[i] += counts.data[i * n + j];
    }
    total += beside[i];
  }
  const found = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [beside[i], beside[j]];
      const value = a === 0 || b === 0 ? Number.NaN : index(counts.data[i * n + j], a, b, total);
      found.data[i * n + j] = value;
      found.data[j * n + i] = value;
    }
  }
  return found;
}
