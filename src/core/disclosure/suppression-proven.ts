import { type LeafCells, leafCells, type TableContributions } from "./leaf-cells.ts";
import { corners } from "./move.ts";
import type { Protection } from "./protection.ts";
import { leavesOf, nodes, type PublishedTable } from "./published-table.ts";
import type { DisclosureState } from "./suppress.ts";

/**
 * Checks one protection against the table itself: the moved table has every
 * published cell as it is, every leaf as possible as a reader (or the insider)
 * takes it to be, and the protected sum further away by `reach`.
 *
 * @param state  per pair of nodes; what is not "published" may change
 * @returns      whether all of it holds
 *
 * Cost: O(pairs of nodes · leaves under them): for proof, not for use in a search.
 * Source: our own definition.
 *
 * @example
 * const alike = { row: [0, 0, 1, 1], column: [0, 1, 0, 1], group: [1, 2, 3, 4], size: [9, 9, 9, 9] };
 * const table = { rows: { leaves: 2, sums: [[0, 1]] }, columns: { leaves: 2, sums: [[0, 1]] } };
 * const { state, proof } = secondarySuppression(alike, table);
 * proof.every((each) => suppressionProven(each, alike, table, state)) // true
 */
export function suppressionProven(
  { target, sign, insider, moves, reach }: Protection,
  contributions: TableContributions,
  table: PublishedTable,
  state: readonly DisclosureState[],
  unknownGroups: "one" | "each" = "one",
): boolean {
  const cells = leafCells(contributions, table.rows, table.columns, unknownGroups);
  const across = table.columns.leaves;
  const change = new Float64Array(table.rows.leaves * across);
  for (const move of moves) {
    for (const [row, column, up] of corners(move))
      change[row * across + column] += up * move.amount;
  }
  let moved = 0;
  for (let row = 0; row < table.rows.leaves; row++) {
    for (let column = 0; column < across; column++) {
      const by = change[row * across + column];
      if (by !== 0 && !possible(cells, cells.at[row * across + column], by, insider)) return false;
      if (target.rows.has(row) && target.columns.has(column)) moved += by;
    }
  }
  if (Math.abs(moved - sign * reach) > 1e-9 * Math.max(1, reach)) return false;
  const width = nodes(table.columns);
  return state.every((each, k) => {
    if (each !== "published" || table.published?.[k] === 0) return true;
    let sum = 0;
    let scale = 1;
    for (const row of Array.from(leavesOf(table.rows, Math.floor(k / width)))) {
      for (const column of Array.from(leavesOf(table.columns, k % width))) {
        sum += change[row * across + column];
        scale = Math.max(scale, Math.abs(change[row * across + column]));
      }
    }
    return Math.abs(sum) <= 1e-9 * scale;
  });
}

function possible(cells: LeafCells, cell: number, by: number, insider: number | null): boolean {
  if (cell < 0) return false;
  const [first, end] = [cells.start[cell], cells.start[cell + 1]];
  let known = cells.floor[cell];
  if (insider !== null) {
    for (let k = first; k < end; k++) {
      if (cells.contributor[k] !== insider) continue;
      if (end - first === 1) return false;
      known = Math.max(known, cells.adds[k]);
    }
  }
  const moved = cells.value[cell] + by;
  const slack = 1e-9 * Math.max(1, cells.value[cell]);
  return moved >= known - slack && moved <= cells.ceiling[cell] + slack;
}
