import { type Matrix, zeros } from "../matrix.ts";

/**
 * The product of every column with every other, `P[i,j] = Σ_r A[r,i] A[r,j]`, for
 * matrices that are mostly zeros: a row costs the square of what is in it.
 *
 * Cost: O(Σ_r (cells of row r other than 0)² + rows · cols).
 *
 * @example columnProducts(matrix(2, 2, Float64Array.of(1, 2, 0, 4))).data // [1, 2, 2, 20]
 */
export function columnProducts({ rows, cols, data }: Matrix): Matrix {
  const products = zeros(cols, cols);
  const out = products.data;
  const at = new Uint32Array(cols);
  for (let r = 0; r < rows; r++) {
    let found = 0;
    for (let i = 0; i < cols; i++) if (data[r * cols + i] !== 0) at[found++] = i;
    for (let a = 0; a < found; a++) {
      const row = at[a] * cols;
      const x = data[r * cols + at[a]];
      for (let b = 0; b <= a; b++) out[row + at[b]] += x * data[r * cols + at[b]];
    }
  }
  for (let i = 0; i < cols; i++) {
    for (let j = 0; j < i; j++) out[j * cols + i] = out[i * cols + j];
  }
  return products;
}
