import { type Matrix, zeros } from "../matrix.ts";

/**
 * Continuous proximity: how alike two industries are spread over the regions,
 * without a border between present and absent.
 *
 *     φ[i,j] = (1 + corr_r(x[r,i], x[r,j])) / 2
 *
 * @param quotients  regions × industries, as a rule location quotients; a row of
 *                   NaN alone, as of a region without jobs, is left out
 * @returns          industries × industries, symmetric, 0 to 1, ½ where they have
 *                   nothing to do with each other; 1 on the diagonal; NaN where
 *                   either industry does not vary or has a NaN besides
 *
 * Cost: O(regions · industries²).
 * Source: py-ecomplexity (`continuous=True`).
 *
 * @example continuousProximity(matrix(2, 2, Float64Array.of(1, 3, 2, 1))).data // [1, 0, 0, 1]
 */
export function continuousProximity(quotients: Matrix): Matrix {
  const { rows, cols } = quotients;
  const filled = Array.from({ length: rows }, (_, r) => r).filter((r) =>
    quotients.data.subarray(r * cols, (r + 1) * cols).some((x) => !Number.isNaN(x)),
  );
  const m = filled.length;
  // Deviations of length 1 per industry, one industry after the other, so that a
  // correlation is a product of two runs.
  const unit = new Float64Array(cols * m);
  for (let i = 0; i < cols; i++) {
    let mean = 0;
    for (const r of filled) mean += quotients.data[r * cols + i] / m;
    let squares = 0;
    filled.forEach((r, k) => {
      const deviation = quotients.data[r * cols + i] - mean;
      unit[i * m + k] = deviation;
      squares += deviation * deviation;
    });
    // What rounding leaves of no variation is no variation.
    const length = squares > 1e-24 * m * mean * mean ? Math.sqrt(squares) : Number.NaN;
    for (let k = 0; k < m; k++) unit[i * m + k] /= length;
  }
  const found = zeros(cols, cols);
  for (let i = 0; i < cols; i++) {
    for (let j = 0; j <= i; j++) {
      let product = 0;
      for (let k = 0; k < m; k++) product += unit[i * m + k] * unit[j * m + k];
      const value = (1 + Math.max(-1, Math.min(1, product))) / 2;
      found.data[i * cols + j] = value;
      found.data[j * cols + i] = value;
    }
  }
  return found;
}
