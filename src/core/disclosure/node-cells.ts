import type { LeafCells } from "./leaf-cells.ts";
import { nodes, nodesAbove, type PublishedTable } from "./published-table.ts";

/** Per pair of nodes, what it holds and which cells of leaves make it up. */
export interface NodeCells {
  readonly value: Float64Array;
  /** Leaf cells of pair k: `leaf[start[k]]` to `leaf[start[k + 1] - 1]`. */
  readonly start: Int32Array;
  readonly leaf: Int32Array;
}

/** Cost: O(leaf cells · nodes above a leaf, squared). */
export function nodeCells(table: PublishedTable, cells: LeafCells): NodeCells {
  const width = nodes(table.columns);
  const aboveRow = nodesAbove(table.rows);
  const aboveColumn = nodesAbove(table.columns);
  const count = nodes(table.rows) * width;
  const value = new Float64Array(count);
  const start = new Int32Array(count + 1);
  const each = (visit: (node: number, cell: number) => void): void => {
    for (let cell = 0; cell < cells.count; cell++) {
      for (const row of aboveRow[cells.row[cell]]) {
        for (const column of aboveColumn[cells.column[cell]]) visit(row * width + column, cell);
      }
    }
  };
  each((node, cell) => {
    value[node] += cells.value[cell];
    start[node + 1]++;
  });
  for (let k = 0; k < count; k++) start[k + 1] += start[k];
  const next = start.slice(0, count);
  const leaf = new Int32Array(start[count]);
  each((node, cell) => {
    leaf[next[node]++] = cell;
  });
  return { value, start, leaf };
}

/** How far above and below their sum some cells of leaves may be, by what anybody knows of each. */
export function unknownOf(
  { value, floor, ceiling }: LeafCells,
  leaves: Iterable<number>,
): { readonly above: number; readonly below: number } {
  let [above, below] = [0, 0];
  for (const cell of leaves) {
    above += ceiling[cell] - value[cell];
    below += value[cell] - floor[cell];
  }
  return { above, below };
}

/** What each independent contributor adds to some cells of leaves. */
export function contributionsTo(
  { start, contributor, adds }: LeafCells,
  leaves: Iterable<number>,
): Map<number, number> {
  const by = new Map<number, number>();
  for (const cell of leaves) {
    for (let k = start[cell]; k < start[cell + 1]; k++) {
      by.set(contributor[k], (by.get(contributor[k]) ?? 0) + adds[k]);
    }
  }
  return by;
}
