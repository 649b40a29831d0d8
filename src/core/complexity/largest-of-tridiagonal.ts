/**
 * Largest eigenvalue of a symmetric tridiagonal matrix and its eigenvector:
 * halving between bounds, then inverse iteration from just above.
 *
 * @param diagonal  n numbers
 * @param beside    n − 1 numbers, on both sides of the diagonal
 * @returns         the vector of length 1
 *
 * Cost: O(n), some 60 passes.
 * Source: Parlett (1998), The Symmetric Eigenvalue Problem, ch. 3 and 7.
 *
 * @example largestOfTridiagonal([2, 2], [1]).value // 3
 */
export function largestOfTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
): { value: number; vector: Float64Array } {
  const n = diagonal.length;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < n; k++) {
    const reach = Math.abs(beside[k - 1] ?? 0) + Math.abs(beside[k] ?? 0);
    low = Math.max(low, diagonal[k]);
    high = Math.max(high, diagonal[k] + reach);
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (liesAbove(middle, diagonal, beside)) high = middle;
    else low = middle;
  }
  return { value: high, vector: vectorAt(high, diagonal, beside) };
}

/** Whether x lies above all eigenvalues: all pivots of T − x are negative. */
function liesAbove(x: number, diagonal: readonly number[], beside: readonly number[]): boolean {
  let pivot = diagonal[0] - x;
  for (let k = 1; pivot < 0 && k < diagonal.length; k++) {
    pivot = diagonal[k] - x - (beside[k - 1] * beside[k - 1]) / pivot;
  }
  return pivot < 0;
}

/** The vector that T − x shortens most, by solving three times from all ones. */
function vectorAt(x: number, diagonal: readonly number[], beside: readonly number[]): Float64Array {
  const n = diagonal.length;
  const scale = Math.abs(x) || 1;
  // A pivot of nothing would divide by 0; one of rounding does as well.
  const kept = (pivot: number): number =>
    Math.abs(pivot) < 1e-300 ? -scale * Number.EPSILON : pivot;
  const pivot = new Float64Array(n);
  pivot[0] = kept(diagonal[0] - x);
  for (let k = 1; k < n; k++) {
    pivot[k] = kept(diagonal[k] - x - (beside[k - 1] * beside[k - 1]) / pivot[k - 1]);
  }
  const vector = new Float64Array(n).fill(1);
  for (let time = 0; time < 3; time++) {
    for (let k = 1; k < n; k++) vector[k] -= (beside[k - 1] / pivot[k - 1]) * vector[k - 1];
    vector[n - 1] /= pivot[n - 1];
    for (let k = n - 2; k >= 0; k--) {
      vector[k] = (vector[k] - beside[k] * vector[k + 1]) / pivot[k];
    }
    let squares = 0;
    for (const value of vector) squares += value * value;
    const length = Math.sqrt(squares);
    for (let k = 0; k < n; k++) vector[k] /= length;
  }
  return vector;
}
