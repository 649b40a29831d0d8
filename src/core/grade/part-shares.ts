/**
 * Part shares: of each cell, which share of its size came about in which way.
 *
 *     share[c,p] = Σ size of the rows of cell c and part p / Σ size of the rows of cell c
 *
 * A row whose size is not known belongs to the last part, and weighs as much as the
 * mean row of its cell whose size is known; so rows that tell nothing are no smaller
 * than the others.
 *
 * @param rows   per row its cell, −1 where it is in none; its part; its size, ≥ 0, NaN
 *               where unknown
 * @param cells  number of cells
 * @param parts  number of parts; the last is the one of which nothing is known
 * @returns      cells × parts, row by row, each row adding up to 1; NaN for a cell
 *               without rows. Where all sizes are 0, rows weigh the same
 *
 * Cost: O(rows + cells · parts).
 * Source: our own definition.
 *
 * @example [...partShares({ cell: [0, 0], part: [0, 1], size: [30, 10] }, 1, 3)]
 *          // [0.75, 0.25, 0]
 */
export function partShares(
  rows: {
    readonly cell: ArrayLike<number>;
    readonly part: ArrayLike<number>;
    readonly size: ArrayLike<number>;
  },
  cells: number,
  parts: number,
): Float64Array {
  const { cell, part, size } = rows;
  const told = new Float64Array(cells * parts);
  const rowsTold = new Float64Array(cells * parts);
  const rowsUntold = new Float64Array(cells);
  for (let k = 0; k < cell.length; k++) {
    if (cell[k] < 0) continue;
    if (Number.isNaN(size[k])) rowsUntold[cell[k]]++;
    else {
      told[cell[k] * parts + part[k]] += size[k];
      rowsTold[cell[k] * parts + part[k]]++;
    }
  }
  for (let c = 0; c < cells; c++) {
    const from = c * parts;
    let total = 0;
    let count = 0;
    for (let p = from; p < from + parts; p++) {
      total += told[p];
      count += rowsTold[p];
    }
    if (total === 0) told.set(rowsTold.subarray(from, from + parts), from);
    const sum = total === 0 ? count : total;
    told[from + parts - 1] += count === 0 ? rowsUntold[c] : (rowsUntold[c] * sum) / count;
    const whole = sum + (count === 0 ? rowsUntold[c] : (rowsUntold[c] * sum) / count);
    for (let p = from; p < from + parts; p++) told[p] /= whole;
  }
  return told;
}
