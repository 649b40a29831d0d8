/**
 * A change of the leaves that few published sums notice: a closed walk through
 * the table, `amount` more at (rows[k], columns[k]) and as much less at
 * (rows[k], columns[k + 1]), which ends in the column it began with. Where a row
 * is −1, nothing makes up for the change within its two columns, and likewise
 * for a column.
 */
export interface Move {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Negative: less at the first corner. */
  readonly amount: number;
}

/** The leaf cells a move changes, as (row, column), each with its sign. */
export function corners({
  rows,
  columns,
}: Pick<Move, "rows" | "columns">): [number, number, 1 | -1][] {
  const of: [number, number, 1 | -1][] = [];
  for (let k = 0; k < rows.length; k++) {
    const [here, next] = [columns[k], columns[(k + 1) % columns.length]];
    if (rows[k] < 0) continue;
    if (here >= 0) of.push([rows[k], here, 1]);
    if (next >= 0) of.push([rows[k], next, -1]);
  }
  return of;
}

/** The cells of leaves whose sum is to be protected: all of `rows` in all of `columns`. */
export interface Target {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** What is sought: a move that raises (sign 1) or lowers (sign −1) the sum of a target by `need`. */
export interface Sought {
  readonly target: Target;
  readonly sign: 1 | -1;
  readonly need: number;
  /** How far a leaf cell may fall and rise. */
  readonly down: (cell: number) => number;
  readonly up: (cell: number) => number;
}

/** How far a cell at a corner may go; without limit where there is no cell (−1). */
export function roomAt({ sign, up, down }: Sought, cell: number, corner: 1 | -1): number {
  if (cell < 0) return Infinity;
  return sign * corner === 1 ? up(cell) : down(cell);
}

/** A move that was found, with what hiding the cells that notice it would cost. */
export interface PricedMove {
  readonly move: Move;
  readonly cost: number;
}
