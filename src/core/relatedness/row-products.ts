import { type Matrix, zeros } from "../matrix.ts";

/**
 * The product of every row with every other: `P[i,j] = Σ_k A[i,k] A[j,k]`,
 * symmetric, NaN wherever one of the two rows holds NaN.
 *
 * Four rows go at once, so that each cell that is read serves four sums.
 *
 * Cost: O(rows² · cols / 2).
 *
 * @example rowProducts(matrix(2, 2, Float64Array.of(1, 2, 3, 4))).data // [5, 11, 11, 25]
 */
export function rowProducts({ rows, cols, data }: Matrix): Matrix {
  const products = zeros(rows, rows);
  const out = products.data;
  const keep = (i: number, j: number, product: number): void => {
    out[i * rows + j] = product;
    out[j * rows + i] = product;
  };
  for (let i = 0; i < rows; i++) {
    const a = i * cols;
    let j = 0;
    for (; j + 3 <= i; j += 4) {
      const b = j * cols;
      let [p, q, r, s] = [0, 0, 0, 0];
      for (let k = 0; k < cols; k++) {
        const x = data[a + k];
        p += x * data[b + k];
        q += x * data[b + cols + k];
        r += x * data[b + 2 * cols + k];
        s += x * data[b + 3 * cols + k];
      }
      keep(i, j, p);
      keep(i, j + 1, q);
      keep(i, j + 2, r);
      keep(i, j + 3, s);
    }
    for (; j <= i; j++) {
      const b = j * cols;
      let p = 0;
      for (let k = 0; k < cols; k++) p += data[a + k] * data[b + k];
      keep(i, j, p);
    }
  }
  return products;
}
