import type { Matrix } from "../matrix.ts";

/**
 * The cells of the upper triangle of a square matrix, in the order of `placeOfPair`.
 *
 * @returns  rows · (rows − 1)/2 cells
 *
 * Cost: O(rows²).
 * Source: none needed, a reading order.
 *
 * @example upperTriangle(matrix(3, 3, Float64Array.of(9, 1, 2, 1, 9, 3, 2, 3, 9))) // [1, 2, 3]
 */
export function upperTriangle({ rows, data }: Matrix): Float64Array {
  const cells = new Float64Array((rows * (rows - 1)) / 2);
  for (let i = 0, k = 0; i < rows; i++) {
    for (let j = i + 1; j < rows; j++, k++) cells[k] = data[i * rows + j];
  }
  return cells;
}
