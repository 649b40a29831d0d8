/**
 * A dense matrix, row after row: cell (r, c) is `data[r * cols + c]`.
 */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/**
 * A matrix over `data`, which is not copied.
 *
 * @throws RangeError when `data` does not hold rows × cols cells
 *
 * Cost: O(1).
 */
export function matrix(rows: number, cols: number, data: Float64Array): Matrix {
  if (data.length !== rows * cols) {
    throw new RangeError(`matrix needs ${rows * cols} cells, got ${data.length}`);
  }
  return { rows, cols, data };
}

/** A matrix of zeros. Cost: O(rows · cols). */
export function zeros(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/** Sums of the rows, of the columns, and of all cells. */
export interface Margins {
  readonly row: Float64Array;
  readonly col: Float64Array;
  readonly total: number;
}

/** Row sums, column sums and grand total. Cost: O(rows · cols). */
export function margins(counts: Matrix): Margins {
  const row = new Float64Array(counts.rows);
  const col = new Float64Array(counts.cols);
  let total = 0;
  for (let r = 0, k = 0; r < counts.rows; r++) {
    for (let c = 0; c < counts.cols; c++, k++) {
      const value = counts.data[k];
      row[r] += value;
      col[c] += value;
      total += value;
    }
  }
  return { row, col, total };
}
