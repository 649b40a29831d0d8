import type { Dimension } from "./published-table.ts";

/** Who adds what to a table: one entry per contribution. */
export interface TableContributions {
  /** Leaf of the rows, and of the columns. */
  readonly row: ArrayLike<number>;
  readonly column: ArrayLike<number>;
  /** Who adds it: the enterprise group; −1 where unknown. */
  readonly group: ArrayLike<number>;
  /** What it adds, ≥ 0; NaN where unknown, which adds nothing. */
  readonly size: ArrayLike<number>;
  /** What anybody knows it adds at least, and at most, from its size class: 0 and no limit where left out. */
  readonly atLeast?: ArrayLike<number>;
  readonly atMost?: ArrayLike<number>;
}

/** The cells of leaves that hold anything, with who contributes to each. */
export interface LeafCells {
  readonly count: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  /** What a reader knows of the value beforehand. */
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  /** Contributors of cell k: `contributor[start[k]]` to `contributor[start[k + 1] - 1]`, and what each adds. */
  readonly start: Int32Array;
  readonly contributor: Int32Array;
  readonly adds: Float64Array;
  /** Cell at (row, column), row * columns + column; −1 where nothing is. */
  readonly at: Int32Array;
  readonly inRow: readonly (readonly number[])[];
  readonly inColumn: readonly (readonly number[])[];
}

/**
 * The contributions, cell by cell.
 *
 * @param unknownGroups  whether contributions of an unknown group count together as one
 *                       contributor or each by itself
 *
 * Cost: O(contributions · log).
 */
export function leafCells(
  { row, column, group, size, atLeast, atMost }: TableContributions,
  rows: Dimension,
  columns: Dimension,
  unknownGroups: "one" | "each" = "one",
): LeafCells {
  const width = columns.leaves;
  const order: number[] = [];
  for (let k = 0; k < size.length; k++) if (size[k] > 0) order.push(k);
  const cellOf = (k: number): number => row[k] * width + column[k];
  const who = (k: number): number =>
    group[k] >= 0 ? group[k] : unknownGroups === "one" ? -1 : -2 - k;
  order.sort((a, b) => cellOf(a) - cellOf(b) || who(a) - who(b) || a - b);

  const at = new Int32Array(rows.leaves * width).fill(-1);
  const cells: number[] = [];
  const start: number[] = [];
  const contributor: number[] = [];
  const adds: number[] = [];
  const value: number[] = [];
  const floor: number[] = [];
  const ceiling: number[] = [];
  for (const k of order) {
    if (cells.at(-1) !== cellOf(k)) {
      at[cellOf(k)] = cells.length;
      cells.push(cellOf(k));
      start.push(contributor.length);
      value.push(0);
      floor.push(0);
      ceiling.push(0);
    }
    const cell = cells.length - 1;
    if (contributor.length === start[cell] || contributor.at(-1) !== who(k)) {
      contributor.push(who(k));
      adds.push(0);
    }
    adds[adds.length - 1] += size[k];
    value[cell] += size[k];
    floor[cell] += atLeast?.[k] ?? 0;
    ceiling[cell] += atMost?.[k] ?? Infinity;
  }
  start.push(contributor.length);
  const inRow: number[][] = Array.from({ length: rows.leaves }, () => []);
  const inColumn: number[][] = Array.from({ length: width }, () => []);
  cells.forEach((cell, k) => {
    inRow[Math.floor(cell / width)].push(k);
    inColumn[cell % width].push(k);
  });
  return {
    count: cells.length,
    row: Int32Array.from(cells, (cell) => Math.floor(cell / width)),
    column: Int32Array.from(cells, (cell) => cell % width),
    value: Float64Array.from(value),
    floor: Float64Array.from(floor),
    ceiling: Float64Array.from(ceiling),
    start: Int32Array.from(start),
    contributor: Int32Array.from(contributor),
    adds: Float64Array.from(adds),
    at,
    inRow,
    inColumn,
  };
}
